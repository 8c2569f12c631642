/** A person as one record for the form, and back. */
import type { PersonFields, PersonRow, Role, TermForm } from '../../generated/api';
import { options, ROLE } from '../../words';
import type { Field } from '../form/fields';

/** An office while it is typed. */
export type TermEntry = Omit<TermForm, 'role'> & { role: Role | null };
export type PersonEntry = Omit<PersonFields, 'name'> & { name: string | null; terms: TermEntry[] };

export const FIELDS: Field<PersonEntry>[] = [
  { key: 'name', label: '姓名', kind: 'text', required: true },
  { key: 'phone', label: '联系电话', kind: 'text', help: '只留在工作簿里，不印在公开的文书上。' },
  { key: 'location', label: '住址（楼栋）', kind: 'text' },
  { key: 'note', label: '备注', kind: 'text' },
];
export const TERM_FIELDS: Field<TermEntry>[] = [
  { key: 'role', label: '身份', kind: 'choice', required: true, options: options(ROLE) },
  { key: 'title', label: '职务', kind: 'text' },
  { key: 'group', label: '支部、代表小组（楼栋）', kind: 'text' },
  { key: 'from', label: '从哪天起', kind: 'date' },
  { key: 'until', label: '到哪天止', kind: 'date' },
];

export const blankTerm = (role: Role | null = null): TermEntry => ({ id: null, role, title: null, group: null, from: null, until: null });

export function blankPerson(role: Role | null): PersonEntry {
  return { name: null, phone: null, location: null, note: null, terms: [blankTerm(role)] };
}

export function entryOf({ fields, terms }: PersonRow): PersonEntry {
  return { ...fields, terms: terms.map((term) => ({ ...term })) };
}

export function termsOf({ terms }: PersonEntry): TermForm[] {
  return terms.flatMap(({ role, ...rest }) => (role ? [{ ...rest, role }] : []));
}
