/** A project and a finding as the program tells them. */
import type { ContractFields, Finding, Money, ProjectAccount, ProjectView } from '../src/generated/api';

export const CHOICES = {
  id: 'k',
  title: '某政策',
  bodies: [
    { code: 'oversight', name: '某监督委员会' },
    { code: 'organisation', name: '某组织部' },
    { code: 'civil', name: '某民政局' },
  ],
  filing_bodies: [
    { code: 'organisation', name: '某组织部' },
    { code: 'civil', name: '某民政局' },
  ],
  roles: ['党组织', '专业机构'],
  categories: [],
  forbidden_uses: [],
  channels: [],
  steps: [
    { code: 'scheme', name: '制定方案' },
    { code: 'publicity', name: '公示' },
  ],
};

export const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'X-1',
  subject: { kind: 'project', project: 'p' },
  step: 'publicity',
  says: '公示还差 2 天。',
  because: { document: '某通', article: '某条', numbers: null },
  remedy: '7月10日起可以撤下。',
  severity: 'block',
  liftable: true,
  lifted: null,
  facts: ['reviews.v1.opinion'],
  provisional: false,
  ...over,
});

/** Nothing granted, nothing paid. */
export const ACCOUNT: ProjectAccount = {
  approved_fen: null,
  fund_fen: null,
  contract_fen: null,
  base_fen: null,
  instalments: [],
  paid_fen: 0 as Money,
  recovered_fen: 0 as Money,
  other_fen: 0 as Money,
  owed_fen: 0 as Money,
  spent_fen: 0 as Money,
  settled_fen: null,
  left_fen: null,
  lines: [],
};

const revision = (number: number) => ({ id: `r${number}`, number, frozen_on: '2026-06-12', reason: '送审', digest: 'x', current: number === 2 });

export const project = (over: Partial<ProjectView>): ProjectView => ({
  id: 'p',
  number: '云溪-2026-03',
  year: 2026,
  drafted_on: '2026-05-01',
  scheme: {
    name: '路灯更换',
    category: null,
    mode: null,
    undertaker: null,
    measures: null,
    place: null,
    start: null,
    finish: null,
    beneficiaries: { who: null, range: null, households: null, persons: null, outsiders: null },
    urgency: null,
    rank: null,
    provider: null,
    ground: null,
  },
  category_name: null,
  budget: [],
  total_fen: 3860000 as Money,
  total_capitals: '叁万捌仟陆佰元整',
  sources: [],
  source_totals: [],
  plan: [],
  demands: [],
  demand_households: 0,
  revisions: [revision(1), revision(2)],
  notices: [],
  partners: [],
  indicators: [],
  reviews: [],
  approvals: [],
  contracts: [],
  filings: [],
  entries: [],
  records: [],
  account: ACCOUNT,
  versions: [],
  follows: null,
  withdrawn: null,
  pack_turns: [],
  papers: [],
  judgement: { project: 'p', steps: [], findings: [], dues: [] },
  ...over,
});

/** A contract of which nothing is known yet. */
export const CONTRACT: ContractFields = {
  provider: null,
  signed_on: null,
  amount_fen: null,
  number: null,
  disclosed_on: null,
  disclosed_at: null,
  object: null,
  starts_on: null,
  finishes_on: null,
  payment: null,
  standard: null,
  supervision: null,
  privacy: null,
  breach: null,
  ended_on: null,
  end_reason: null,
};
