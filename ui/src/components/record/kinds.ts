/** Every kind of record, once. */
import { completion, evaluation, joint, projectSettlement } from './kinds/closing';
import { allotment, opening, payment, reconciliation, voucher, yearSettlement } from './kinds/money';
import { acceptance, change, postponement, progress, survey, termination } from './kinds/running';
import { asset, assetEvent } from './kinds/things';
import { audit, award, carry, deduction, report, standing, yearPostponement } from './kinds/year';
import type { AnySpec, Entry, Filled, Kind } from './spec';

export const KINDS: Record<Kind, AnySpec> = {
  progress,
  payment,
  voucher,
  acceptance,
  survey,
  change,
  termination,
  completion,
  project_settlement: projectSettlement,
  evaluation,
  joint,
  postponement,
  allotment,
  carry,
  deduction,
  award,
  audit,
  provider_standing: standing,
  asset,
  asset_event: assetEvent,
  year_settlement: yearSettlement,
  report,
  reconciliation,
  opening,
  year_postponement: yearPostponement,
};

/** What a kind is called, by the name that the program has for it. */
export function nounOf(kind: string): string {
  return (KINDS as Record<string, AnySpec | undefined>)[kind]?.noun ?? '';
}

/** The record that was typed; the form has seen that nothing is missing. The project stands beside it. */
export function filledOf(kind: Kind, { project, ...facts }: Entry): Filled {
  void project;
  return { kind, ...facts } as Filled;
}

/** What a form over a record begins with. */
export function entryOf({ kind, ...facts }: Filled): Entry {
  void kind;
  return structuredClone(facts);
}
