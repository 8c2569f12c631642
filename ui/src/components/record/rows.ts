/** Records of a kind as the rows of its table, and what was typed as the record that is saved. */
import type { ProjectId, RecordId, RecordView, ScanView } from '../../generated/api';
import type { Failure } from '../../host';
import { incomplete, type Field } from '../form/fields';
import type { TableColumn } from '../table/model';
import { entryOf } from './kinds';
import type { AnySpec, Desk, Entry, Kind } from './spec';

export interface FactRow {
  id: RecordId;
  project: ProjectId | null;
  scans: ScanView[];
  entry: Entry;
  /** How many days after its act it was entered, when it is marked. */
  late: number | null;
}

export function rowsOf(records: RecordView[], kind: Kind): FactRow[] {
  return records.filter(({ record }) => record.kind === kind).map(({ id, project, scans, record, days_late }) => ({ id, project, scans, entry: entryOf(record), late: days_late }));
}

export function columnsOf(spec: AnySpec, desk: Desk): TableColumn<FactRow>[] {
  return spec.columns(desk).map((column): TableColumn<FactRow> => {
    const { text, sort, shape, ...rest } = column;
    return { ...rest, text: ({ entry }) => text(entry), sort: sort && (({ entry }) => sort(entry)), shape: shape && (({ entry }) => shape(entry)) };
  });
}

/** Where a record was entered long after its act, a column says so. */
export function lateColumn(rows: FactRow[]): TableColumn<FactRow>[] {
  if (rows.every(({ late }) => late === null)) return [];
  return [{ key: 'late', title: '补录', width: 96, text: ({ late }) => (late === null ? '' : `晚${late}天`), shape: ({ late }) => (late === null ? null : 'warn') }];
}

/** Where a record may be about one of many projects, the last column names it. */
export function projectColumn(spec: AnySpec, desk: Desk): TableColumn<FactRow>[] {
  if (!spec.ofProject || desk.project) return [];
  const names = new Map(desk.projects.map(({ code, name }) => [code, name]));
  return [{ key: 'project', title: '项目', width: 150, wrap: true, text: ({ project }) => (project ? (names.get(project) ?? '') : '') }];
}

/** The field that names the project; a record that is there never changes it. */
export function projectField(spec: AnySpec, desk: Desk): Field<Entry>[] {
  if (!spec.ofProject || desk.project) return [];
  return [{ key: 'project', label: '哪个项目', kind: 'choice', required: spec.ofProject === 'must', options: desk.projects }];
}

export function startOf(spec: AnySpec, desk: Desk): Entry {
  return projectField(spec, desk).length ? { project: null, ...spec.blank(desk) } : spec.blank(desk);
}

/** The first row inside that lacks something. */
export function lackOf(spec: AnySpec, desk: Desk, entry: Entry): Failure | null {
  const lacks = (spec.lists?.(desk) ?? []).map(({ key, label, fields }) => incomplete(label, fields, (entry[key] ?? []) as Entry[]));
  return lacks.find((lack) => lack !== null) ?? null;
}
