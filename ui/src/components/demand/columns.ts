/** The columns of the demand list on screen. */
import type { DemandView, Urgency } from '../../generated/api';
import { count, DEMAND_STATE, shortDay, URGENCY } from '../../words';
import type { TableColumn } from '../table/model';

const WEIGHT: Record<Urgency, number> = { normal: 0, urgent: 1, critical: 2 };

/** What tells demands apart when the table is narrow. */
const NARROW = ['number', 'collected_on', 'content', 'households', 'state'];

export function demandColumns(room: 'wide' | 'narrow' = 'wide'): TableColumn<DemandView>[] {
  return room === 'wide' ? ALL : ALL.filter(({ key }) => NARROW.includes(key));
}

const ALL: TableColumn<DemandView>[] = [
  { key: 'number', title: '编号', width: 72, right: true, text: (row) => String(row.number), sort: (row) => row.number },
  { key: 'collected_on', title: '征集日期', width: 100, text: (row) => shortDay(row.collected_on), sort: (row) => row.collected_on },
  { key: 'content', title: '需求内容', width: 220, grow: 1, wrap: true, text: (row) => row.content, sort: (row) => row.content },
  { key: 'category', title: '类别', width: 128, wrap: true, text: categoryOf, sort: (row) => categoryOf(row) || null },
  { key: 'location', title: '小区（楼栋）', width: 136, wrap: true, text: (row) => row.location ?? '', sort: (row) => row.location },
  { key: 'households', title: '涉及户数', width: 104, right: true, text: householdsOf, sort: (row) => row.households },
  { key: 'urgency', title: '缓急', width: 76, text: (row) => (row.urgency ? URGENCY[row.urgency] : ''), sort: (row) => (row.urgency ? WEIGHT[row.urgency] : null) },
  { key: 'state', title: '处理情况', width: 116, text: stateOf, sort: stateOf },
];

function categoryOf(row: DemandView): string {
  return row.category_name ?? row.category_text ?? '';
}

function householdsOf(row: DemandView): string {
  const { households, households_approximate } = row;
  return households === null ? '' : `${households_approximate ? '约 ' : ''}${count(households)} 户`;
}

function stateOf(row: DemandView): string {
  return row.merged_into === null ? DEMAND_STATE[row.state ?? 'open'] : '已并入别条';
}
