/** A finding about anything that follows the approval leads to its page, opens the record and puts the cursor in the field. */
import { flushPromises, mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { RouterView } from 'vue-router';
import { wayTo } from '../src/components/finding/way';
import { KINDS } from '../src/components/record/kinds';
import { LIST, OF_PAGE } from '../src/components/record/lists';
import type { Kind } from '../src/components/record/spec';
import { book } from '../src/composables/book';
import type { BookInfo } from '../src/generated/api';
import { makeRouter } from '../src/router';
import { fake } from './help';
import { deskOf, ID, PROJECT, recordOf } from './record-data';

const ALL = Object.keys(KINDS) as Kind[];
const PAGED = Object.values(OF_PAGE).flat() as Kind[];
const RECORDS = new Map(ALL.map((kind) => [kind, { ...recordOf(kind, KINDS[kind], deskOf(kind)), id: `${ID}${kind}` }]));
const of = (kinds: Kind[]) => kinds.flatMap((kind) => RECORDS.get(kind) ?? []);
const YEAR = { allocation: null, approved_fund_fen: 0, left_fen: null, planned: [], disclosures: [], filings: [], house_rules: [], handovers: [], duties: [] };
const ACCOUNT = { allocation_fen: null, allotted_fen: 0, received_fen: 0, opening_fen: 0, approved_fen: 0, paid_fen: 0, recovered_fen: 0, returned_fen: 0, stock_fen: 0, carried_fen: 0, deducted_fen: 0, owed_fen: 0, balance_fen: 0, surplus_fen: 0, ended: false, carried: [], brought: [], sources: [] };

function desk() {
  fake({
    pack_choices: deskOf('payment').choices,
    pack_list: { packs: [] },
    provider_list: { rows: [] },
    paper_kinds: { kinds: [] },
    draft_get: { text: null, saved_at: null },
    project_list: { rows: [], total_fen: 0 },
    project_get: { ...PROJECT, records: of(ALL.filter((kind) => !PAGED.includes(kind))) },
    record_list: { records: of(PAGED) },
    money_get: ({ year }: { year: number }) => ({ account: { ...ACCOUNT, year }, projects: [] }),
    year_get: ({ year }: { year: number }) => ({ ...YEAR, year }),
  });
}

/** Where the fact leads, and the label of the field, or the list of rows, in which the cursor stands there. */
async function follow(fact: string): Promise<{ path: string; label: string }> {
  desk();
  const router = makeRouter();
  const way = wayTo([fact], { project: PROJECT.id });
  if (!way) throw new Error(fact);
  await router.push(way.to);
  mount(RouterView, { global: { plugins: [router] }, attachTo: document.body });
  for (let turn = 0; turn < 6; turn += 1) await flushPromises();
  const at = document.activeElement;
  const label = at?.closest('[data-list]')?.getAttribute('data-list') ?? document.querySelector(`label[for="${at?.id}"]`)?.textContent;
  return { path: way.to.path, label: label?.replace('（必填）', '') ?? '' };
}

/** Each kind with the path under which findings name its records. */
const FACTS = ALL.map((kind) => ({ kind, path: `${PAGED.includes(kind) ? 'book.' : ''}${LIST[kind]}.${ID}${kind}` }));

describe('a finding about what follows the approval', () => {
  beforeEach(() => {
    book.value = { today: '2026-07-08', particulars: { name: '云溪社区' }, last_backup: null } as BookInfo;
  });

  it.each(FACTS)('leads to the field of a $kind', async ({ kind, path }) => {
    const fields = KINDS[kind].fields(deskOf(kind));
    const field = fields.at(-1);
    expect((await follow(`${path}.${field?.key}`)).label).toBe(field?.label);
  });

  it.each([
    [`acceptances.${ID}acceptance.opinions.x.on`, 'opinions'],
    [`changes.${ID}change.consents`, 'consents'],
    [`settlements.${ID}project_settlement.lines.b1.settled_fen`, 'lines'],
    [`vouchers.${ID}voucher.receivers`, 'receivers'],
  ])('leads from %s to the rows inside', async (fact, list) => {
    expect((await follow(fact)).label).toBe(list);
  });

  it.each([
    ['progress', '/progress'],
    ['acceptances', '/acceptance'],
    ['surveys', '/acceptance'],
    ['evaluations', '/acceptance'],
    ['payments', '/payments'],
    ['vouchers', '/payments'],
    ['changes', '/course'],
    ['terminations', '/course'],
    ['joints', '/course'],
    ['postponements', '/course'],
    ['completions', '/completion'],
    ['settlements', '/completion'],
  ])('finds %s on %s of its project', async (list, section) => {
    expect((await follow(list)).path).toBe(`/projects/${PROJECT.id}${section}`);
  });

  it.each([
    ['book.allotments', '/money'],
    ['book.openings', '/money'],
    ['book.carries.2026', '/money'],
    ['book.deductions', '/money'],
    ['book.year_settlements', '/money'],
    ['book.reports', '/money'],
    ['book.reconciliations', '/money'],
    ['book.year_postponements', '/year'],
    ['book.awards', '/year'],
    ['book.audits', '/year'],
    ['book.standings', '/providers/standings'],
    ['book.assets', '/assets'],
    ['book.asset_events', '/assets'],
  ])('finds %s on %s', async (fact, page) => {
    expect((await follow(fact)).path).toBe(page);
  });
});
