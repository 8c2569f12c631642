import type { Failure } from '../../generated/api';
import type { Option } from '../../words';

/** What kind of control a field gets. */
export type FieldKind = 'text' | 'long' | 'money' | 'date' | 'time' | 'count' | 'choice' | 'check';

/** One field of a form or one column of an editable list; `M` is the record it belongs to. */
export interface Field<M> {
  key: keyof M & string;
  label: string;
  kind: FieldKind;
  /** Written inside the field: 户, 元. */
  unit?: string;
  help?: string;
  required?: boolean;
  options?: Option[];
  /** The codes of the choice are numbers: a year, an instalment. */
  numbers?: boolean;
  /** Words offered while typing; anything else may be typed too. */
  suggestions?: string[];
  /** Width in an editable list, in pixels; the rest is shared. */
  width?: number;
}

/** What a control holds: a text, an amount in fen, a count, a tick, or nothing. */
export type FieldValue = string | number | boolean | null;

/** Empty texts are "not recorded", never an empty record. */
export function textValue(typed: string): string | null {
  return typed === '' ? null : typed;
}

/** Labels of required fields that hold nothing. */
export function missingOf<M extends object>(fields: Field<M>[], model: M): Field<M>[] {
  return fields.filter((field) => {
    const value: unknown = model[field.key];
    return field.required && (value === null || value === undefined || (typeof value === 'string' && value.trim() === ''));
  });
}

/** Says which record of a list inside a form lacks a required field; nothing when all are whole. */
export function incomplete<M extends object>(label: string, fields: Field<M>[], rows: M[]): Failure | null {
  const at = rows.findIndex((row) => missingOf(fields, row).length > 0);
  const row = rows[at];
  const field = row && missingOf(fields, row)[0];
  if (!field) return null;
  return { code: 'bad_value', kind: 'user', says: `第${at + 1}项${label}还没有填${field.label}。`, remedy: '请填好，或删去这一项。', place: null };
}
