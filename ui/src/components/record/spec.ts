/** What forms, tables and the bin need to know of a kind of record: its words, its fields, its columns, its rows inside. */
import type { PackChoices, ProjectView, RecordView, ScanKind, VoucherRow, YearDuty } from '../../generated/api';
import type { Option } from '../../words';
import type { Field } from '../form/fields';
import type { TableColumn } from '../table/model';

/** What was filled in, with the kind that says what it is. */
export type Filled = RecordView['record'];
export type Kind = Filled['kind'];
/** The facts of one kind. */
export type Facts<K extends Kind> = Omit<Extract<Filled, { kind: K }>, 'kind'>;

/** A record while it is typed: everything may still be missing. */
export type Typed<T> = { [P in keyof T]: T[P] extends (infer R)[] ? Typed<R>[] : T[P] | null };

/** A record of any kind while it is typed; besides its facts it holds the project, where that is chosen. */
export type Entry = { [key: string]: unknown };

/** On whose desk a record is filled in: what its choices are chosen among. */
export interface Desk {
  /** True once everything that is chosen among was asked for: a field must not turn into another under the cursor. */
  ready: boolean;
  today: string | null;
  /** The fund year that the page shows. */
  year: number;
  /** The project of the page; `null` on pages of years and things. */
  project: ProjectView | null;
  choices: PackChoices | null;
  providers: Option[];
  projects: Option[];
  /** Records beside those of the project. */
  records: RecordView[];
  /** Vouchers of all projects, on a page that chooses among them. */
  vouchers: VoucherRow[];
  /** The duties of the year of the page. */
  duties: YearDuty[];
  /** Papers that print one record, each with the kind of record. */
  papers: RecordPaper[];
}

/** A paper that prints one record. */
export interface RecordPaper {
  kind: string;
  label: string;
  of: string;
}

type RowKey<T> = { [P in keyof T]: T[P] extends unknown[] ? P : never }[keyof T] & string;
type RowOf<T, P extends keyof T> = T[P] extends (infer R extends object)[] ? R : never;

/** Rows inside a record: who signs, what was scored. */
export interface RowsOf<P extends string, R extends object> {
  key: P;
  label: string;
  help?: string;
  /** What the button for one more says. */
  add: string;
  fields: Field<R>[];
  blank: () => R;
  /** Rows that stand ready, and what the button says that lists them. */
  ready?: { word: string; rows: R[] };
}

type Lists<T> = { [P in RowKey<T>]: RowsOf<P, Typed<RowOf<T, P>>> }[RowKey<T>];

/** A kind whose facts are `T`. */
export interface Spec<T extends object> {
  /** What one is called: 拨付. */
  noun: string;
  /** What belongs here, said while there is nothing. */
  none: string;
  verb: string;
  /** Whether it may or must name a project, on a page that is about none. */
  ofProject?: 'may' | 'must';
  /** What its scans show; the first is the usual one. */
  scans: ScanKind[];
  blank: (desk: Desk) => Typed<T>;
  fields: (desk: Desk) => Field<Typed<T>>[];
  columns: (desk: Desk) => TableColumn<Typed<T>>[];
  lists?: (desk: Desk) => Lists<T>[];
}

/** A kind as the one form and the one table take it. */
export interface AnySpec extends Omit<Spec<Entry>, 'blank' | 'fields' | 'columns' | 'lists'> {
  blank: (desk: Desk) => Entry;
  fields: (desk: Desk) => Field<Entry>[];
  columns: (desk: Desk) => TableColumn<Entry>[];
  lists?: (desk: Desk) => RowsOf<string, Entry>[];
}

/** Takes a kind whose fields the compiler has held against the facts. */
export function spec<K extends Kind>(_: K, one: Spec<Facts<K>>): AnySpec {
  return one as unknown as AnySpec;
}
