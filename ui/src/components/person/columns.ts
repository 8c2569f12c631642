/** The columns of the roster. */
import type { PersonRow, TermFacts } from '../../generated/api';
import { day, ROLE } from '../../words';
import type { TableColumn } from '../table/model';

export function personColumns(today: string): TableColumn<PersonRow>[] {
  const served = (row: PersonRow, words: (term: TermFacts) => string | null) => serving(row, today).flatMap((term) => words(term) ?? []).join('、');
  return [
    { key: 'name', title: '姓名', width: 112, text: (row) => row.fields.name, sort: (row) => row.initials[0] ?? null },
    { key: 'roles', title: '身份', width: 170, wrap: true, text: (row) => row.roles.map((role) => ROLE[role]).join('、') || '没有任职', sort: (row) => row.roles.map((role) => ROLE[role]).join() || null },
    { key: 'title', title: '职务', width: 150, wrap: true, text: (row) => served(row, ({ title }) => title), sort: (row) => served(row, ({ title }) => title) || null },
    { key: 'group', title: '支部、代表小组', width: 150, grow: 1, wrap: true, text: (row) => served(row, ({ group }) => group), sort: (row) => served(row, ({ group }) => group) || null },
    { key: 'phone', title: '联系电话', width: 148, text: (row) => row.fields.phone ?? '' },
    { key: 'term', title: '任期', width: 220, wrap: true, text: (row) => row.terms.map(termSaid).filter(Boolean).join('；') },
  ];
}

/** Offices that have not ended; which of them count today Rust says in `roles`. */
function serving({ terms, roles }: PersonRow, today: string): TermFacts[] {
  return terms.filter(({ role, until }) => roles.includes(role) && (until === null || until >= today));
}

function termSaid({ from, until }: TermFacts): string {
  if (until) return `${from ? day(from) : ''}至${day(until)}`;
  return from ? `${day(from)}起` : '';
}
