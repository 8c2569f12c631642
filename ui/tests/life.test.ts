/** The sections and pages of what follows the approval. */
import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import ContractsSection from '../src/components/project/ContractsSection.vue';
import NoticesSection from '../src/components/project/NoticesSection.vue';
import PaymentsSection from '../src/components/project/PaymentsSection.vue';
import VersionsCard from '../src/components/project/VersionsCard.vue';
import { KINDS } from '../src/components/record/kinds';
import { book } from '../src/composables/book';
import type { BookInfo, BudgetVersion, Money, RecordView } from '../src/generated/api';
import AssetsPage from '../src/pages/AssetsPage.vue';
import BinPage from '../src/pages/BinPage.vue';
import MoneyPage from '../src/pages/MoneyPage.vue';
import ProvidersPage from '../src/pages/ProvidersPage.vue';
import YearPage from '../src/pages/YearPage.vue';
import { fake, memoryRouter, show } from './help';
import { deskOf, ID, PROJECT, recordOf } from './record-data';
import { ACCOUNT, CONTRACT, project } from './road-data';

const fen = (value: number) => value as Money;
const QUIET = { draft_get: { text: null, saved_at: null }, draft_save: {}, draft_delete: {}, pack_choices: deskOf('payment').choices, provider_list: { rows: [] }, project_list: { rows: [], total_fen: 0 }, record_save: { id: 'new' } };
const button = (page: VueWrapper, text: string) => page.findAll('button').find((one) => one.text() === text);
const textsOf = (page: VueWrapper, table: string) => page.get(`table[aria-label=${table}]`).findAll('tr').map((row) => row.findAll('th, td').map((cell) => cell.text()));
const record = (kind: keyof typeof KINDS, id: string, over: object): RecordView => {
  const one = recordOf(kind, KINDS[kind], deskOf(kind));
  return { ...one, id, record: { ...one.record, ...over } as RecordView['record'] };
};

beforeEach(() => {
  book.value = { today: '2026-07-08', particulars: { name: '云溪社区' }, last_backup: null } as BookInfo;
});

describe('the payments of a project', () => {
  /** Numbers that no sum gives: what stands on the screen is what Rust said. */
  const account = {
    ...ACCOUNT,
    base_fen: fen(100),
    owed_fen: fen(777700),
    instalments: [
      { number: 1, stage: '启动', share: 5, due_fen: fen(111100), paid_fen: fen(222200), accepted_on: '2026-07-01' },
      { number: 2, stage: '中期', share: 3, due_fen: null, paid_fen: fen(0), accepted_on: null },
    ],
    lines: [{ line: `${ID}line`, item: '路灯', budget_fen: fen(333300), spent_fen: fen(444400), settled_fen: null }],
  };

  it('show the instalments, the lines and what is owed as the program works them out', async () => {
    fake(QUIET);
    const { page } = await show(PaymentsSection, { project: { ...PROJECT, account, records: [] } });
    expect(textsOf(page, '分期拨付').slice(1)).toEqual([
      ['第1期（启动）', '5', '1,111 元', '2,222 元', '2026年7月1日', '登记这一期'],
      ['第2期（中期）', '3', '还不知道', '0 元', '还没有', '登记这一期'],
    ]);
    expect(textsOf(page, '预算执行')[1]).toEqual(['路灯', '3,333 元', '4,444 元', '']);
    expect(page.get('[aria-label=经费]').text()).toContain('垫付未还7,777 元');
  });

  it('begin with the instalment that is to be paid', async () => {
    const host = fake(QUIET);
    const { page } = await show(PaymentsSection, { project: { ...PROJECT, account, records: [] } });
    await page.get('[data-test=pay-1]').trigger('click');
    await flushPromises();
    expect(document.querySelector(`label[for="${document.activeElement?.id}"]`)?.textContent).toContain('金额');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'record_save')?.request).toMatchObject({ id: null, project: PROJECT.id, record: { kind: 'payment', instalment: 1, amount_fen: 111100, what: 'instalment' } });
    expect(page.find('form').exists()).toBe(false);
  });

  it('say which advance was repaid', async () => {
    fake(QUIET);
    const records = [
      record('payment', 'one', { what: 'advance', payee: '居委会', settles: null, amount_fen: 50000 }),
      record('payment', 'two', { what: 'advance', payee: '李明', settles: null }),
      record('payment', 'back', { what: 'repayment', settles: 'one', amount_fen: 50000, paid_on: '2026-08-01' }),
    ];
    const { page } = await show(PaymentsSection, { project: { ...PROJECT, records } });
    const rows = textsOf(page, '垫付').slice(1);
    expect(rows.map(([payee, , , repaid]) => [payee, repaid])).toEqual([
      ['居委会', '2026年8月1日 500 元'],
      ['李明', '还没有归还'],
    ]);
  });
});

describe('a contract', () => {
  it('takes every particular of it', async () => {
    const host = fake({ ...QUIET, contract_save: { id: 'c' } });
    const { page } = await show(ContractsSection, { project: project({}) });
    await page.get('[data-test=add-contract_save]').trigger('click');
    await flushPromises();
    const put: Record<string, string> = {};
    for (const label of page.findAll('label')) {
      const field = page.get(`[id="${label.attributes('for')}"]`);
      if (/日期|金额|承接方/.test(label.text())) continue;
      put[label.text()] = label.text();
      await field.setValue(label.text());
    }
    await page.get('form').trigger('submit');
    await flushPromises();
    const { fields } = host.calls.find(({ name }) => name === 'contract_save')?.request as { fields: Record<string, unknown> };
    const texts = { number: '合同编号', disclosed_at: '在哪里公布', object: '标的', payment: '付款约定', standard: '质量和验收标准', supervision: '督导安排和费用', privacy: '资料交付和个人信息保密', breach: '违约责任和争议解决', end_reason: '提前终止的原因' };
    expect(Object.keys(put).length).toBe(Object.keys(texts).length);
    expect(fields).toEqual({ ...CONTRACT, ...texts, signed_on: '2026-07-08' });
  });
});

describe('the budget of each act', () => {
  it('stands side by side, and says what an act changed', async () => {
    fake(QUIET);
    const line = (id: string, amount: number) => ({ line: id, item: id === 'a' ? '路灯' : '电缆', amount_fen: fen(amount) });
    const versions: BudgetVersion[] = [
      { act: 'applied', on: '2026-06-01', total_fen: fen(900), lines: [line('a', 100), line('b', 200)] },
      { act: 'approved', on: null, total_fen: fen(800), lines: [] },
      { act: 'settled', on: '2026-09-01', total_fen: fen(700), lines: [line('a', 100)] },
    ];
    const { page } = await show(VersionsCard, { versions });
    expect(textsOf(page, '各次预算对照')).toEqual([
      ['预算明细', '申报（2026年6月1日）', '审批', '决算（2026年9月1日）'],
      ['路灯', '1 元', '', '1 元'],
      ['电缆', '2 元', '', '没有这一项（有变）'],
      ['合计', '9 元', '8 元', '7 元'],
    ]);
    expect(page.findAll('.warn').length).toBe(1);
  });
});

const NO_MONEY = { allocation_fen: null, allotted_fen: 0, received_fen: 0, opening_fen: 0, approved_fen: 0, paid_fen: 0, recovered_fen: 0, returned_fen: 0, stock_fen: 0, carried_fen: 0, deducted_fen: 0, owed_fen: 0, balance_fen: 0, surplus_fen: 0, ended: false, carried: [], brought: [], sources: [] };

describe('the money of a year', () => {
  const money = ({ year }: { year: number }) => ({
    account: { ...NO_MONEY, year, allocation_fen: year * 10000, balance_fen: -100, sources: [{ kind: 'award', allotted_fen: 500000, received_fen: 0, paid_fen: 0 }] },
    projects: [{ project: 'p', number: '云溪-2026-03', name: '路灯更换', account: { ...ACCOUNT, base_fen: 100000, left_fen: 12300, instalments: [{ number: 1, stage: '启动', share: 5, due_fen: 50000, paid_fen: 40000, accepted_on: null }] } }],
  });
  const records = [record('allotment', 'old', { year: 2024, from: '区委组织部' }), record('allotment', 'now', { year: 2026, from: '某公司' })];

  it('is that of the year that is shown', async () => {
    const host = fake({ ...QUIET, record_list: { records }, money_get: money, sheet_export: { xlsx: 'blob-1', file_name: '经费收支表.xlsx' } });
    const { page } = await show(MoneyPage);
    await page.get('[data-test=export]').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'sheet_export')?.request).toEqual({ kind: '经费收支表', project: null, year: 2026 });
    expect(page.get('[aria-label=全年账目]').text()).toContain('年度额度202,600 元');
    expect(page.get('[aria-label=全年账目]').text()).toContain('账面是负的');
    expect(textsOf(page, '各来源')[1]).toEqual(['以奖代补', '5,000 元', '0 元', '0 元']);
    expect(textsOf(page, '各项目')[1]?.slice(0, 5)).toEqual(['云溪-2026-03 路灯更换', '1,000 元', '已拨 400 / 应拨 500', '0 元', '123 元']);
    expect(page.text()).toContain('某公司');
    expect(page.text()).not.toContain('区委组织部');
    await page.get('[data-test=year-before]').trigger('click');
    await flushPromises();
    expect(host.calls.filter(({ name }) => name === 'money_get').map(({ request }) => request)).toEqual([{ year: 2026 }, { year: 2025 }]);
    expect(page.text()).toContain('202,500 元');
    expect(page.text()).not.toContain('某公司');
  });

  it('goes to the year of the record that a finding names', async () => {
    fake({ ...QUIET, record_list: { records }, money_get: money });
    const router = memoryRouter();
    await router.push({ path: '/money', query: { list: 'allotments', record: 'old', field: 'from' } });
    const { page } = await show(MoneyPage, {}, router);
    expect(page.get('h1').text()).toBe('2024 年经费');
    expect(document.activeElement).toHaveProperty('value', '区委组织部');
  });
});

describe('the assets', () => {
  it('say when each was last inspected, and take what happens to one', async () => {
    const event = (id: string, asset: string, what: string, on: string) => record('asset_event', id, { asset, what, on, place: null, keeper: null });
    const records = [
      record('asset', 'a', { number: null, name: '电脑' }),
      record('asset', 'b', { number: null, name: '路灯' }),
      event('1', 'a', 'inspected', '2026-05-01'),
      event('2', 'a', 'inspected', '2026-03-01'),
      event('3', 'a', 'repaired', '2026-06-01'),
    ];
    const host = fake({ ...QUIET, record_list: { records }, sheet_export: { xlsx: 'blob-1', file_name: '固定资产台账.xlsx' } });
    const { page } = await show(AssetsPage);
    await page.get('[data-test=export]').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'sheet_export')?.request).toEqual({ kind: '固定资产台账', project: null, year: null });
    const heads = textsOf(page, '固定资产台账')[0] ?? [];
    const rows = textsOf(page, '固定资产台账').slice(1);
    expect(rows.map((row) => [row[heads.indexOf('资产')], row[heads.indexOf('最近盘点')], row[heads.indexOf('最近变动')]])).toEqual([
      ['电脑', '2026年5月1日', '2026年6月1日维修'],
      ['路灯', '还没有盘点', ''],
    ]);
    await page.findAll('[data-test=events]')[1]?.trigger('click');
    await flushPromises();
    await page.get('[data-test="add-record_save.asset_event"]').trigger('click');
    await flushPromises();
    expect(page.get('[data-kind=asset_event]').text()).toContain('路灯的变动');
    const what = page.findAllComponents({ name: 'ElSelect' }).at(-1);
    what?.vm.$emit('update:modelValue', 'inspected');
    await flushPromises();
    await page.get('[data-kind=asset_event] form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'record_save')?.request).toMatchObject({ id: null, project: null, record: { kind: 'asset_event', asset: 'b', what: 'inspected', on: '2026-07-08' } });
  });
});

describe('where else the records stand', () => {
  it('checks and recommendations are on the page of their year', async () => {
    const records = [record('audit', 'a', { year: 2026, finding: '票据不齐' }), record('audit', 'b', { year: 2025, finding: '去年的' }), record('award', 'c', { year: 2026, evidence: '可推广' })];
    const view = { year: 2026, allocation: null, approved_fund_fen: 0, left_fen: null, planned: [], disclosures: [], filings: [], house_rules: [], handovers: [], duties: [] };
    fake({ ...QUIET, record_list: { records }, year_get: view, paper_kinds: { kinds: [] } });
    const { page } = await show(YearPage);
    expect(page.get('[aria-label=检查审计]').text()).toContain('票据不齐');
    expect(page.get('[aria-label=推荐奖励]').text()).toContain('可推广');
    expect(page.text()).not.toContain('去年的');
  });

  it('the standing of providers is beside their list', async () => {
    fake({ ...QUIET, record_list: { records: [record('provider_standing', 's', { decided_by: '街道党工委' })] } });
    const { page } = await show(ProvidersPage, { list: 'standings' });
    expect(page.get('[aria-label=资格处理]').text()).toContain('街道党工委');
  });

  it('the bin says what a record was and takes it back', async () => {
    const host = fake({ bin_list: { removed: [{ noun: 'record', id: 'r', number: '云溪-2026-03', label: 'payment', removed_on: '2026-07-01' }] }, bin_restore: {} });
    const { page } = await show(BinPage);
    expect(page.get('tbody').text()).toContain('拨付');
    expect(page.get('tbody').text()).not.toContain('payment');
    await button(page, '放回去')?.trigger('click');
    await flushPromises();
    expect(host.calls.at(-1)).toEqual({ name: 'bin_restore', request: { noun: 'record', id: 'r' } });
  });

  it.each([
    ['completion', '完成公示'],
    ['contract', '合同公开'],
    ['evaluation', '评价结果公示'],
    ['termination', '终止公告'],
  ])('a notice of the kind %s can be drafted', async (kind, name) => {
    const host = fake({ ...QUIET, notice_add: { id: 'n' } });
    const { page } = await show(NoticesSection, { project: project({}) });
    await page.get('[data-test=add-notice]').trigger('click');
    const select = page.getComponent({ name: 'ElSelect' });
    await select.get('input').trigger('click');
    await flushPromises();
    expect(document.body.textContent).toContain(name);
    select.vm.$emit('update:modelValue', kind);
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find((one) => one.name === 'notice_add')?.request).toMatchObject({ kind });
  });
});
