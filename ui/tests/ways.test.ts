/** Every fact that the judge names leads to a field of the window, with the cursor in it. */
import { flushPromises, mount } from '@vue/test-utils';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { RouterView } from 'vue-router';
import { wayTo } from '../src/components/finding/way';
import { book } from '../src/composables/book';
import type { BookInfo, Money } from '../src/generated/api';
import { makeRouter } from '../src/router';
import { fake } from './help';
import { CALLED, MEETING, weigh } from './meeting-data';
import { CHOICES, CONTRACT, project } from './road-data';

const POLICY = join(import.meta.dirname, '../../src-tauri/crates/policy');

function textsOf(folder: string, ending: string): string[] {
  const entries = readdirSync(join(POLICY, folder), { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name.endsWith(ending)).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const found = (texts: string[], pattern: RegExp) => [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, fact]) => fact ?? '')))].sort();

/** The facts of the cases of every judged clause. */
const CASES = found(textsOf('tests/cases', '.toml'), /fact = "([^"]+)"/g);
/** Paths as the rules write them, an id standing for what is put in. */
const WRITTEN = found(textsOf('src/judge', '.rs'), /"((?:community|pack|pack_turns|book|meetings|scheme|beneficiaries|demands?|notices|withdrawn|entries|papers|projects|budget|sources|contracts|reviews|approvals|filings|progress|payments|vouchers|acceptances|surveys|changes|terminations|completions|settlements|evaluations|joints|postponements)(?:\.(?:[a-z_]+|\{\}))*)"/g).map((fact) => fact.replaceAll('{}', 'x1'));

const scan = { scans: [], entered_on: '2026-06-20' };
const review = (id: string) => ({ id, fields: { revision: 'r1', submitted_on: null, reviewed_on: null, score: null, opinion: null, station: null, district: null, result: null, points_to: null, document: null }, ...scan });
const line = (id: string) => ({ id, item: '路灯', category: null, unit: null, quantity: null, unit_price_fen: null, amount_fen: 100 as Money, declaration: null, note: null });
const source = (id: string) => ({ id, kind: 'society' as const, from: null, amount_fen: 100 as Money });
const step = (id: string) => ({ id, what: '安装', owner: null, start: null, finish: null });
const place = (id: string) => ({ id, kind: 'board' as const, name: id, posted_on: null, removed_on: null, torn_on: null, photos: [] });
const objection = { id: 'o1', received_on: '2026-07-03', objector: null, content: '太亮', decision: null, decided_on: null, answered_on: null, material: null };
const PROJECT = project({
  budget: [line('b1'), line('b2')],
  sources: [source('s2'), source('s3')],
  plan: [step('t1'), step('t2')],
  partners: [],
  indicators: [],
  notices: [{ id: 'n1', kind: 'project', revision: 'r2', revision_number: 2, planned_on: null, days: null, places: [place('l1'), place('l2')], objections: [objection] }, { id: 'n2', kind: 'completion', revision: 'r2', revision_number: 2, planned_on: null, days: null, places: [place('l8'), place('l9')], objections: [objection] }],
  reviews: [review('v1'), review('v2')],
  approvals: [{ id: 'g1', fields: { revision: null, approved_on: null, amount_fen: null, fund_fen: null, opinion: null, granted: false, document: null }, ...scan }],
  contracts: [{ id: 'c1', fields: CONTRACT, ...scan }],
});
const DEMAND = { id: 'd3', number: 3, collected_on: '2026-03-01', channel: null, location: null, content: '路灯', category: null, category_name: null, category_text: null, households: null, households_approximate: null, urgency: null, state: 'open', merged_into: null, projects: [] };
const ROW = { id: 'p', number: '云溪-2026-03', name: '路灯更换', year: 2026, category_name: null, mode: null, total_fen: null, step: null, step_name: null, blocks: 0, warnings: 0 };
const YEAR = { allocation: null, approved_fund_fen: 0, left_fen: null, planned: [], filings: [], handovers: [], duties: [], disclosures: [], house_rules: [{ id: 'h1', title: '办法', adopted_on: '2025-12-20', attachment: null }] };
const NO_MONEY = { allocation_fen: null, allotted_fen: 0, received_fen: 0, opening_fen: 0, approved_fen: 0, paid_fen: 0, recovered_fen: 0, returned_fen: 0, stock_fen: 0, carried_fen: 0, deducted_fen: 0, owed_fen: 0, balance_fen: 0, surplus_fen: 0, ended: false, carried: [], brought: [], sources: [] };
const disclosures = [{ id: 'i2', year: 2025, on: '2025-04-10', channels: ['公示栏'], says: null }];

function desk() {
  fake({
    pack_choices: { ...CHOICES, votes: [{ code: 'consultation', name: '商议', body: '会' }, { code: 'resolution', name: '决议', body: '会' }] },
    pack_list: { packs: [] },
    draft_get: { text: null, saved_at: null },
    draft_save: {},
    project_get: PROJECT,
    project_list: { rows: [ROW], total_fen: 0 },
    provider_list: { rows: [] },
    demand_list: { rows: [DEMAND], count: 1, households: 0 },
    paper_kinds: { kinds: [{ kind: '立项公示', label: '立项公示', needs: ['project'] }] },
    paper_compare: { differs: [] },
    record_list: { records: [] },
    money_get: ({ year }: { year: number }) => ({ account: { ...NO_MONEY, year }, projects: [] }),
    person_list: { rows: [], counts: [] },
    meeting_list: { rows: [] },
    meeting_get: ({ meeting }: { meeting: string }) => ({ ...MEETING, id: meeting, matters: MEETING.matters.map((matter) => ({ ...matter, project: 'p', revision_number: null })) }),
    meeting_roster: { roster: CALLED },
    meeting_weigh: weigh,
    community_get: { kind: 'urban', today: { from: '2026-01-01', name: '云溪社区' } },
    setting_get: { capitals: { whole_after_jiao: false }, fonds: null },
    backup_list: { second: 'chosen', later_on: null, places: [], kept: [] },
    year_get: ({ year }: { year: number }) => ({ ...YEAR, year, disclosures: year === 2025 ? disclosures : [] }),
  });
}

/** Follows the way of a fact and says on what the cursor stands. */
async function follow(fact: string): Promise<string> {
  desk();
  const way = wayTo([fact], { project: 'p' });
  if (!way) return 'nowhere';
  const router = makeRouter();
  await router.push(way.to);
  mount(RouterView, { global: { plugins: [router] }, attachTo: document.body });
  for (let turn = 0; turn < 6; turn += 1) await flushPromises();
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return 'nothing';
  const label = at.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : null;
  return label ?? at.getAttribute('aria-label') ?? at.textContent ?? '';
}

describe('the way to the field that mends', () => {
  beforeEach(() => {
    book.value = { today: '2026-07-08', particulars: { name: '云溪社区' }, last_backup: null } as BookInfo;
  });

  it('is there for every path that a rule writes', () => {
    expect(WRITTEN.length).toBeGreaterThan(30);
    expect(WRITTEN.filter((fact) => wayTo([fact], { project: 'p' }) === null)).toEqual([]);
  });

  it.each(CASES)('puts the cursor somewhere for %s', async (fact) => {
    expect(await follow(fact)).not.toMatch(/^(nowhere|nothing)$/);
  });

  it.each([
    ['community.party_organisation', '社区党组织全称'],
    ['community.pack', '添加政策包'],
    ['scheme.beneficiaries.who', '受益对象'],
    ['scheme.category', '服务类别'],
    ['budget.b1.declaration', '不得列支'],
    ['budget.b2.category', '类别'],
    ['sources.s3.from', '出资方'],
    ['scheme.plan.t2.finish', '完成'],
    ['scheme.partners', '角色'],
    ['approvals.g1.approved_on', '审批日期'],
    ['contracts.c1.disclosed_on', '向社会公布的日期'],
    ['reviews.v2.revision', '报送的是哪一稿'],
    ['notices.n1.places.l2.posted_on', '哪一天（必填）'],
    ['notices.n1.places.building', '哪类地方'],
    ['notices.n1.objections.o1.decision', '处理结果（必填）'],
    ['notices.n1.revision', '公示哪一稿'],
    ['meetings.m2.held_on', '哪一天开（必填）'],
    ['meetings.m4.matter.ballot', '同意'],
    ['meetings.m3.supervision', '监督人（必填）'],
    ['meetings.consultation', '哪一次会（必填）'],
    ['book.allocations.2025', '专项经费额度（必填）'],
    ['book.disclosures.i2.channels', '怎么公开的（必填）'],
    ['demand.d3.channel', '征集方式'],
    ['entries', '谁监督（必填）'],
  ])('leads from %s to “%s”', async (fact, label) => {
    expect(await follow(fact)).toBe(label);
  });
});
