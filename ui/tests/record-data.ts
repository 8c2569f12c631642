/** A desk on which every field of every record has something to be chosen among, and a record of every kind. */
import type { BudgetLine, Indicator, Money, ProjectView, RecordView } from '../src/generated/api';
import { KINDS } from '../src/components/record/kinds';
import { OF_PAGE } from '../src/components/record/lists';
import type { AnySpec, Desk, Entry, Filled, Kind } from '../src/components/record/spec';
import type { Field } from '../src/components/form/fields';
import { ACCOUNT, CHOICES, CONTRACT, project } from './road-data';

/** No id may come to be read; all of them begin like this. */
export const ID = 'id-';

const coded = (list: { code: string; name: string }[]) => list.map(({ code, name }) => ({ code: `${ID}${code}`, name }));
const fen = (value: number) => value as Money;
const line: BudgetLine = { id: `${ID}line`, item: '路灯', category: null, unit: null, quantity: null, unit_price_fen: null, amount_fen: fen(100), declaration: null, note: null };
const indicator: Indicator = { id: `${ID}indicator`, name: '亮灯率', target: null, weight: 40 };
const recorded = (id: string, of: string | null, record: Entry): RecordView => ({ id: `${ID}${id}`, project: of, record: record as unknown as Filled, scans: [], entered_on: '2026-07-01', days_late: null });

const ADVANCE = recorded('advance', `${ID}p`, { ...KINDS.payment.blank(blankDesk()), kind: 'payment', what: 'advance', amount_fen: 50000, year: 2026, paid_on: '2026-07-02', payee: '居委会' });
const VOUCHER = recorded('voucher', `${ID}p`, { ...KINDS.voucher.blank(blankDesk()), kind: 'voucher', what: '灯泡', gross_fen: 12345 });
const ASSET = recorded('asset', `${ID}p`, { ...KINDS.asset.blank(blankDesk()), kind: 'asset', name: '电脑' });

export const PROJECT: ProjectView = project({
  id: `${ID}p`,
  budget: [line],
  indicators: [indicator],
  contracts: [{ id: `${ID}contract`, fields: { ...CONTRACT, number: '甲2026' }, scans: [], entered_on: '2026-06-20' }],
  records: [ADVANCE, VOUCHER],
  account: { ...ACCOUNT, instalments: [1, 2, 3].map((number) => ({ number, stage: ['启动', '中期', '后期'][number - 1] ?? '', share: 5, due_fen: fen(100), paid_fen: fen(0), accepted_on: null })) },
  judgement: { project: `${ID}p`, steps: [], findings: [], dues: [{ rule: `${ID}rule`, subject: { kind: 'project', project: `${ID}p` }, says: '报进度', on: '2026-08-01', bearer: 'community', because: { document: null, article: null, numbers: null }, provisional: false }] },
});

function blankDesk(): Desk {
  const choices = { ...CHOICES, bodies: coded(CHOICES.bodies), filing_bodies: coded(CHOICES.filing_bodies), methods: [{ code: `${ID}site`, name: '实地检查' }], votes: [] };
  return { ready: true, today: '2026-07-08', year: 2026, project: null, choices, providers: [{ code: `${ID}provider`, name: '某中心' }], projects: [{ code: `${ID}p`, name: '云溪-2026-03 路灯更换' }], records: [], vouchers: [{ id: `${ID}voucher`, project: `${ID}p`, number: '云溪-2026-03', what: '灯泡', on: null, gross_fen: fen(12345) }], duties: [{ rule: `${ID}duty`, name: '书记述职', part: null, bearer: 'community', because: { document: null, article: null, numbers: null }, by: '2026-12-31', put_off_from: null, put_off_because: null, done_on: null, state: 'open', fact: 'book.reports' }], papers: [] };
}

/** The kinds that stand on pages of their own. */
const PAGED = Object.values(OF_PAGE).flat() as Kind[];

export function deskOf(kind: Kind): Desk {
  return { ...blankDesk(), project: PAGED.includes(kind) ? null : PROJECT, records: [VOUCHER, ASSET] };
}

/** What is put into a field: what a person does, and the fact that comes of it. */
export interface Put {
  typed: string;
  fact: string | number;
}

export function putOf(field: Field<Entry>): Put {
  if (field.kind === 'money') return { typed: '1,234.5', fact: 123450 };
  if (field.kind === 'date') return { typed: '7月10日', fact: '2026-07-10' };
  if (field.kind === 'count') return { typed: '12', fact: 12 };
  if (field.kind !== 'choice') return { typed: `${field.label}甲`, fact: `${field.label}甲` };
  const last = field.options?.at(-1)?.code ?? '';
  return { typed: last, fact: field.numbers ? Number(last) : last };
}

/** A record of the kind with something in every field and a row in every list. */
export function recordOf(kind: Kind, spec: AnySpec, desk: Desk): RecordView {
  const put = (fields: Field<Entry>[]) => Object.fromEntries(fields.map((field) => [field.key, putOf(field).fact]));
  const lists = (spec.lists?.(desk) ?? []).map((list) => [list.key, [put(list.fields)]]);
  return recorded('record', desk.project?.id ?? (spec.ofProject ? `${ID}p` : null), { kind, ...spec.blank(desk), ...put(spec.fields(desk)), ...Object.fromEntries(lists) });
}
