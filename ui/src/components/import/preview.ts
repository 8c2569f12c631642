/** The columns of an import's preview. */
import type { PreviewRow, RowState, TermForm } from '../../generated/api';
import { count, day, ROLE, ROW_STATE, shortDay } from '../../words';
import type { Shape } from '../frame/StateMark.vue';
import type { TableColumn } from '../table/model';

const SHAPE: Record<RowState, Shape> = { new: 'done', changed: 'running', same: 'open', refused: 'blocked', skipped: 'not_judged' };
/** What the person has to look at comes first. */
const ORDER: RowState[] = ['refused', 'changed', 'new', 'skipped', 'same'];

export const rowKey = (row: PreviewRow) => `${row.sheet}!${row.row}`;

/** Columns that every kind of workbook has: what becomes of a row, where it stands, and why. */
export function plainColumns(): TableColumn<PreviewRow>[] {
  return [
    { key: 'state', title: '结果', width: 104, text: (row) => ROW_STATE[row.state], shape: (row) => SHAPE[row.state], sort: (row) => ORDER.indexOf(row.state) },
    { key: 'place', title: '所在行', width: 150, wrap: true, text: (row) => `${row.sheet} 第${row.row}行`, sort: (row) => row.row },
    { key: 'says', title: '说明', width: 300, grow: 1, wrap: true, text: saysOf },
  ];
}

export function demandColumns(): TableColumn<PreviewRow>[] {
  const [state, place, ...others] = plainColumns();
  const own: TableColumn<PreviewRow>[] = [
    { key: 'date', title: '征集日期', width: 100, text: (row) => (row.demand ? shortDay(row.demand.collected_on) : ''), sort: (row) => row.demand?.collected_on ?? null },
    { key: 'content', title: '需求内容', width: 220, grow: 1, wrap: true, text: (row) => row.demand?.content ?? '' },
    { key: 'households', title: '户数', width: 92, right: true, text: householdsOf, sort: (row) => row.demand?.households ?? null },
  ];
  return [state, place, ...own, ...others].filter((column) => column !== undefined);
}

export function peopleColumns(): TableColumn<PreviewRow>[] {
  const [state, place, ...others] = plainColumns();
  const own: TableColumn<PreviewRow>[] = [
    { key: 'name', title: '姓名', width: 92, text: ({ person }) => person?.name ?? '', sort: ({ person }) => person?.name ?? null },
    { key: 'role', title: '身份', width: 128, wrap: true, text: ofTerms(({ role }) => ROLE[role]) },
    { key: 'title', title: '职务', width: 120, wrap: true, text: ofTerms(({ title }) => title) },
    { key: 'group', title: '支部、小组', width: 132, wrap: true, text: ofTerms(({ group }) => group) },
    { key: 'term', title: '任期', width: 168, wrap: true, text: ofTerms(termOf) },
    { key: 'phone', title: '联系电话', width: 124, text: ({ person }) => person?.phone ?? '' },
    { key: 'location', title: '住址', width: 140, wrap: true, text: ({ person }) => person?.location ?? '' },
    { key: 'note', title: '备注', width: 110, wrap: true, text: ({ person }) => person?.note ?? '' },
  ];
  return [state, place, ...own, ...others].filter((column) => column !== undefined);
}

/** A person may hold several offices; what they have in common is said once. */
function ofTerms(word: (term: TermForm) => string | null): (row: PreviewRow) => string {
  return ({ terms }) => [...new Set(terms.flatMap((term) => word(term) ?? []))].join('、');
}

function termOf({ from, until }: TermForm): string | null {
  if (!from && !until) return null;
  return `${from ? day(from) : ''}—${until ? day(until) : ''}`;
}

function householdsOf(row: PreviewRow): string {
  const households = row.demand?.households ?? null;
  return households === null ? '' : `${count(households)} 户`;
}

function saysOf(row: PreviewRow): string {
  const found = row.findings.map(({ says }) => says).filter((says) => !row.says.includes(says));
  return [row.says, ...found].filter(Boolean).join(' ');
}
