/** Providers in the table and in their form. */
import type { ProviderFields, ProviderRow, ServiceForm } from '../../generated/api';
import { options, PROVIDER } from '../../words';
import type { Field } from '../form/fields';
import type { TableColumn } from '../table/model';

/** A service while it is typed. */
export type ServiceEntry = Omit<ServiceForm, 'name'> & { name: string | null };
export type ProviderEntry = { [K in keyof ProviderFields]: ProviderFields[K] | null } & { services: ServiceEntry[] };

export const COLUMNS: TableColumn<ProviderRow>[] = [
  { key: 'number', title: '编号', width: 72, right: true, text: (row) => String(row.number), sort: (row) => row.number },
  { key: 'name', title: '名称', width: 220, grow: 1, wrap: true, text: (row) => row.fields.name, sort: (row) => row.fields.name },
  { key: 'kind', title: '类型', width: 104, text: (row) => PROVIDER[row.fields.kind], sort: (row) => PROVIDER[row.fields.kind] },
  { key: 'services', title: '能做什么', width: 220, grow: 1, wrap: true, text: (row) => row.services.map(({ name }) => name).join('、') },
  { key: 'credit_code', title: '统一社会信用代码', width: 196, text: (row) => row.fields.credit_code ?? '' },
  { key: 'contact', title: '联系人', width: 96, text: (row) => row.fields.contact ?? '' },
  { key: 'phone', title: '联系电话', width: 140, text: (row) => row.fields.phone ?? '' },
];
export const FIELDS: Field<ProviderEntry>[] = [
  { key: 'name', label: '名称', kind: 'text', required: true, help: '照登记证、营业执照上的全称写。' },
  { key: 'kind', label: '类型', kind: 'choice', required: true, options: options(PROVIDER) },
  { key: 'credit_code', label: '统一社会信用代码', kind: 'text', help: '照证照抄 18 位，登记时程序核对校验位。' },
  { key: 'grade', label: '等级', kind: 'text', help: '社会组织评估等级，如“3A”。' },
  { key: 'officer', label: '负责人', kind: 'text' },
  { key: 'contact', label: '联系人', kind: 'text' },
  { key: 'phone', label: '联系电话', kind: 'text' },
  { key: 'registered_on', label: '登记日期', kind: 'date' },
  { key: 'note', label: '备注', kind: 'text' },
];
export const SERVICE_FIELDS: Field<ServiceEntry>[] = [
  { key: 'name', label: '服务名称', kind: 'text', required: true },
  { key: 'audience', label: '服务对象', kind: 'text' },
  { key: 'content', label: '服务内容', kind: 'long' },
  { key: 'price', label: '报价', kind: 'text' },
  { key: 'period', label: '周期', kind: 'text' },
  { key: 'cases', label: '做过的例子', kind: 'long' },
];

export const blankService = (): ServiceEntry => ({ id: null, name: null, audience: null, content: null, price: null, period: null, cases: null });

export function blankProvider(): ProviderEntry {
  return { name: null, kind: null, credit_code: null, grade: null, officer: null, contact: null, phone: null, registered_on: null, note: null, services: [] };
}

export function entryOf({ fields, services }: ProviderRow): ProviderEntry {
  return { ...fields, services: services.map((service) => ({ ...service })) };
}

export function fieldsOf({ services, name, kind, ...rest }: ProviderEntry): ProviderFields | null {
  void services;
  return name && kind ? { ...rest, name, kind } : null;
}

export function servicesOf({ services }: ProviderEntry): ServiceForm[] {
  return services.flatMap(({ name, ...rest }) => (name ? [{ ...rest, name }] : []));
}
