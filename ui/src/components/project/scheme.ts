/** The scheme as one flat record for the form, and back. */
import type { Beneficiaries, SchemeForm } from '../../generated/api';

export type SchemeEntry = Omit<SchemeForm, 'beneficiaries'> & Beneficiaries;

export function entryOf(scheme: SchemeForm): SchemeEntry {
  const { beneficiaries, ...rest } = scheme;
  return { ...rest, ...beneficiaries };
}

export function schemeOf(entry: SchemeEntry): SchemeForm {
  const { who, range, households, persons, outsiders, ...rest } = entry;
  return { ...rest, beneficiaries: { who, range, households, persons, outsiders } };
}
