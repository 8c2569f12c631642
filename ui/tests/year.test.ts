import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { book } from '../src/composables/book';
import type { BookInfo, YearView } from '../src/generated/api';
import YearPage from '../src/pages/YearPage.vue';
import type { FakeHost } from '../src/host/fake';
import { fake, show } from './help';
import { CHOICES } from './road-data';

const YEAR = {
  year: 2026,
  allocation: { year: 2026, amount_fen: 20000000, dated_on: '2026-02-20', document: null, note: null },
  approved_fund_fen: 3860000,
  left_fen: 16140000,
  planned: [{ kind: 'fund', amount_fen: 3860000 }],
  disclosures: [{ id: 'd', year: 2026, on: '2026-04-10', channels: ['公示栏', '微信群'], says: '第一季度收支' }],
  duties: [],
  filings: [],
  house_rules: [{ id: 'h', title: '经费管理办法', adopted_on: '2025-12-20', attachment: 'a1' }],
  handovers: [{ id: 'o', on: '2026-01-05', from: '钱国庆', to: '章丽', overseer: null, note: null }],
} as unknown as YearView;
const NOTHING = { ...YEAR, allocation: null, left_fen: null, planned: [], disclosures: [], house_rules: [], handovers: [], duties: [] };
const KINDS = { kinds: [{ kind: '移交清单', label: '移交清单', needs: ['handover'] }, { kind: '立项公示', label: '立项公示', needs: ['project', 'notice'] }] };

async function page(view: unknown): Promise<{ page: VueWrapper; host: FakeHost; asked: (name: string) => unknown; path: () => string }> {
  const host = fake({ paper_kinds: KINDS, draft_get: { text: null, saved_at: null }, record_list: { records: [] }, pack_choices: CHOICES, provider_list: { rows: [] }, project_list: { rows: [], total_fen: 0 } });
  host.on('year_get', ({ year }: { year: number }) => (year === 2026 ? view : { ...NOTHING, year }));
  const { page, router } = await show(YearPage);
  return { page, host, asked: (name) => [...host.calls].reverse().find((one) => one.name === name)?.request, path: () => router.currentRoute.value.fullPath };
}

const field = (card: { findAll: VueWrapper['findAll']; get: VueWrapper['get'] }, label: string) => card.get(`#${CSS.escape(card.findAll('label').find((one) => one.text().startsWith(label))?.attributes('for') ?? '')}`);

describe('a fund year', () => {
  beforeEach(() => (book.value = { today: '2026-07-10' } as BookInfo));

  it('shows the sums that Rust gave', async () => {
    const { page: found } = await page(YEAR);
    expect(found.text()).toContain('200,000 元');
    expect(found.text()).toContain('还没批的161,400 元');
    expect(found.text()).toContain('专项经费 38,600 元');
  });

  it('says below zero that more was approved than given', async () => {
    const { page: found } = await page({ ...YEAR, left_fen: -100000 });
    expect(found.text()).toContain('超出额度-1,000 元');
  });

  it('asks for the allocation while there is none, and for the year that is shown', async () => {
    const { page: found, host, asked } = await page(NOTHING);
    host.on('allocation_set', {}, ['allocation']);
    await found.get('[data-test=year-before]').trigger('click');
    await flushPromises();
    expect(found.text()).toContain('2025 年度');
    await field(found, '专项经费额度').setValue('50000');
    await found.get('form').trigger('submit');
    await flushPromises();
    expect(asked('allocation_set')).toEqual({ allocation: { year: 2025, amount_fen: 5000000, dated_on: null, document: null, note: null } });
  });

  it('records a disclosure with each of its channels', async () => {
    const { page: found, host, asked } = await page(YEAR);
    host.on('disclosure_save', { id: 'e' }, ['disclosure']);
    const card = found.get('[aria-label=经费公开]');
    await card.get('[data-test=add-disclosure_save]').trigger('click');
    await flushPromises();
    await field(card as never, '怎么公开的').setValue('公示栏、微信群，居民会议');
    await card.get('form').trigger('submit');
    await flushPromises();
    expect(asked('disclosure_save')).toEqual({ id: null, year: 2026, on: '2026-07-10', channels: ['公示栏', '微信群', '居民会议'], says: null });
  });

  it('keeps the text of a rule before the rule is recorded', async () => {
    const { page: found, host, asked } = await page(YEAR);
    host.on('attachment_add', { id: 'a2' }, ['attachment']);
    host.on('house_rule_save', { id: 'h' }, ['house_rule']);
    host.chooses({ token: 'file-1', name: '办法.pdf' });
    const card = found.get('[aria-label=社区自己的制度]');
    await card.findAll('button').find((one) => one.text() === '修改')?.trigger('click');
    await flushPromises();
    await card.get('[data-test=choose-file]').trigger('click');
    await flushPromises();
    expect(card.text()).toContain('办法.pdf');
    await card.get('form').trigger('submit');
    await flushPromises();
    expect(asked('house_rule_save')).toEqual({ id: 'h', title: '经费管理办法', adopted_on: '2025-12-20', attachment: 'a2' });
  });

  it('leads from a hand-over to its list, and to no other paper', async () => {
    const { page: found, path } = await page(YEAR);
    const card = found.get('[aria-label=移交]');
    expect(card.findAll('.paper-name').map((one) => one.text())).toEqual(['移交清单']);
    await card.get('.paper-name').trigger('click');
    await flushPromises();
    expect(decodeURIComponent(path())).toBe('/papers/移交清单?handover=o');
  });
});
