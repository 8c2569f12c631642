/** What happened to things last, beside what the register says of them. */
import type { RecordView } from '../../generated/api';
import { ASSET_EVENT, day } from '../../words';
import { ofKind } from '../record/pick';
import type { FactRow } from '../record/rows';
import type { TableColumn } from '../table/model';

/** The last inspection and the last other event of each asset. */
export function eventColumns(records: RecordView[]): TableColumn<FactRow>[] {
  const inspected = new Map<string, string>();
  const happened = new Map<string, { on: string; says: string }>();
  for (const { facts } of ofKind(records, 'asset_event')) {
    if (facts.what === 'inspected') {
      if ((inspected.get(facts.asset) ?? '') <= facts.on) inspected.set(facts.asset, facts.on);
    } else if ((happened.get(facts.asset)?.on ?? '') <= facts.on) {
      const to = [facts.place, facts.keeper].filter(Boolean).join('，');
      happened.set(facts.asset, { on: facts.on, says: `${day(facts.on)}${ASSET_EVENT[facts.what]}${to ? `：${to}` : ''}` });
    }
  }
  return [
    { key: 'inspected', title: '最近盘点', width: 130, text: ({ id }) => (inspected.has(id) ? day(inspected.get(id) ?? '') : '还没有盘点'), sort: ({ id }) => inspected.get(id) ?? null },
    { key: 'happened', title: '最近变动', width: 170, wrap: true, text: ({ id }) => happened.get(id)?.says ?? '', sort: ({ id }) => happened.get(id)?.on ?? null },
  ];
}
