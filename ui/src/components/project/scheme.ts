/** The scheme as one flat record for the form, and back. */
import type { Beneficiaries, SchemeFields } from '../../generated/api';

export type SchemeEntry = Omit<SchemeFields, 'beneficiaries'> & Beneficiaries;

export function entryOf(scheme: SchemeFields): SchemeEntry {
  const { beneficiaries, ...rest } = scheme;
  return { ...rest, ...beneficiaries };
}

export function schemeOf(entry: SchemeEntry): SchemeFields {
  const { who, range, households, persons, outsiders, ...rest } = entry;
  return { ...rest, beneficiaries: { who, range, households, persons, outsiders } };
}
