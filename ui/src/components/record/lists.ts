/** Under which name the facts list each kind, and where in the window it stands. */
import type { Kind } from './spec';

/** The list of facts that holds the records of a kind, as findings name it. */
export const LIST: Record<Kind, string> = {
  progress: 'progress',
  payment: 'payments',
  voucher: 'vouchers',
  acceptance: 'acceptances',
  survey: 'surveys',
  change: 'changes',
  termination: 'terminations',
  completion: 'completions',
  project_settlement: 'settlements',
  evaluation: 'evaluations',
  joint: 'joints',
  postponement: 'postponements',
  allotment: 'allotments',
  carry: 'carries',
  deduction: 'deductions',
  award: 'awards',
  audit: 'audits',
  provider_standing: 'standings',
  asset: 'assets',
  asset_event: 'asset_events',
  year_settlement: 'year_settlements',
  report: 'reports',
  reconciliation: 'reconciliations',
  opening: 'openings',
  year_postponement: 'year_postponements',
};

/** The kinds of each section of a project, in the order in which they stand there. */
export const OF_SECTION = {
  progress: ['progress'],
  acceptance: ['acceptance', 'survey', 'evaluation'],
  payments: ['payment', 'voucher'],
  course: ['change', 'postponement', 'termination', 'joint'],
  completion: ['completion', 'project_settlement'],
} as const satisfies Record<string, Kind[]>;

/** The kinds of each page outside a project. */
export const OF_PAGE = {
  money: ['allotment', 'carry', 'deduction', 'year_settlement', 'reconciliation', 'report', 'opening'],
  year: ['year_postponement', 'audit', 'award'],
  assets: ['asset', 'asset_event'],
  providers: ['provider_standing'],
} as const satisfies Record<string, Kind[]>;
