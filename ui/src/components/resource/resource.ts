/** Resources in the table and in their form. */
import type { ProjectId, ResourceFields, ResourceRow } from '../../generated/api';
import { count, options, RESOURCE } from '../../words';
import type { Field } from '../form/fields';
import type { TableColumn } from '../table/model';

export type ResourceEntry = { [K in keyof ResourceFields]: ResourceFields[K] | null } & { projects: ProjectId[] };

export const COLUMNS: TableColumn<ResourceRow>[] = [
  { key: 'number', title: '编号', width: 72, right: true, text: (row) => String(row.number), sort: (row) => row.number },
  { key: 'owner', title: '单位、个人', width: 190, grow: 1, wrap: true, text: (row) => row.fields.owner, sort: (row) => row.fields.owner },
  { key: 'nature', title: '性质', width: 112, text: (row) => row.fields.nature ?? '', sort: (row) => row.fields.nature },
  { key: 'kind', title: '类型', width: 84, text: (row) => RESOURCE[row.fields.kind], sort: (row) => RESOURCE[row.fields.kind] },
  { key: 'what', title: '能提供什么', width: 190, grow: 1, wrap: true, text: (row) => row.fields.what },
  { key: 'quantity', title: '数量', width: 84, text: (row) => row.fields.quantity ?? '' },
  { key: 'available', title: '什么时候能用', width: 128, wrap: true, text: (row) => row.fields.available ?? '' },
  { key: 'projects', title: '用在', width: 96, right: true, text: (row) => (row.projects.length ? `${count(row.projects.length)} 个项目` : ''), sort: (row) => row.projects.length },
];
export const FIELDS: Field<ResourceEntry>[] = [
  { key: 'owner', label: '单位或个人', kind: 'text', required: true },
  { key: 'nature', label: '性质', kind: 'text', suggestions: ['驻区单位', '社会组织', '企业', '商户', '居民'] },
  { key: 'kind', label: '类型', kind: 'choice', required: true, options: options(RESOURCE) },
  { key: 'what', label: '能提供什么', kind: 'text', required: true },
  { key: 'quantity', label: '数量', kind: 'text', help: '照说的写，如“2间”。' },
  { key: 'available', label: '什么时候能用', kind: 'text' },
  { key: 'contact', label: '联系人', kind: 'text' },
  { key: 'phone', label: '联系电话', kind: 'text' },
  { key: 'intent', label: '意向', kind: 'text' },
  { key: 'note', label: '备注', kind: 'text' },
];

export function blankResource(): ResourceEntry {
  return { owner: null, nature: null, kind: null, what: null, quantity: null, available: null, contact: null, phone: null, intent: null, note: null, projects: [] };
}

export function entryOf({ fields, projects }: ResourceRow): ResourceEntry {
  return { ...fields, projects: [...projects] };
}

export function fieldsOf({ projects, owner, kind, what, ...rest }: ResourceEntry): ResourceFields | null {
  void projects;
  return owner && kind && what ? { ...rest, owner, kind, what } : null;
}
