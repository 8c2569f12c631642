import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import ApprovalsSection from '../src/components/project/ApprovalsSection.vue';
import CourseSection from '../src/components/project/CourseSection.vue';
import EntriesSection from '../src/components/project/EntriesSection.vue';
import FilingsSection from '../src/components/project/FilingsSection.vue';
import PartnersCard from '../src/components/project/PartnersCard.vue';
import ReviewsSection from '../src/components/project/ReviewsSection.vue';
import { goTo, placeOf, wayTo } from '../src/components/project/sections';
import FindingList from '../src/components/finding/FindingList.vue';
import type { ReviewFields } from '../src/generated/api';
import { fake, show } from './help';
import { CHOICES, finding, project } from './road-data';

const QUIET = { pack_choices: CHOICES, draft_get: { text: null, saved_at: null }, draft_save: {}, draft_delete: {}, project_list: { rows: [], total_fen: 0 }, pack_list: { packs: [] } };

const button = (page: VueWrapper, text: string) => page.findAll('button').find((one) => one.text() === text);

async function type(page: VueWrapper, label: string, value: string) {
  const found = page.findAll('label').find((one) => one.text().startsWith(label));
  await page.get(`[id="${found?.attributes('for')}"]`).setValue(value);
}

const review = (over: Partial<ReviewFields>) => ({
  id: 'v1',
  fields: { revision: 'r1', submitted_on: '2026-06-15', reviewed_on: '2026-06-20', score: '92', opinion: null, station: null, district: null, result: 'passed' as const, points_to: null, document: null, ...over },
  scans: [],
  entered_on: '2026-06-20',
});

describe('where a fact is mended', () => {
  it.each([
    [['reviews.v1.revision'], '/projects/p/reviews', { record: 'v1', field: 'revision' }],
    [['reviews'], '/projects/p/reviews', { field: 'reviews' }],
    [['approvals.a1.amount_fen'], '/projects/p/approvals', { record: 'a1', field: 'amount_fen' }],
    [['contracts.c1.signed_on'], '/projects/p/contracts', { record: 'c1', field: 'signed_on' }],
    [['filings'], '/projects/p/filings', { field: 'filings' }],
    [['book.filings'], '/year', { field: 'filings' }],
    [['meetings.m4.matter.ballot'], '/meetings/m4', {}],
    [['meetings'], '/meetings', {}],
    [['votes.proposal'], '/meetings', { project: 'p', vote: 'proposal' }],
    [['scheme.partners'], '/projects/p/plan', { field: 'partners' }],
    [['scheme.ground'], '/projects/p/scheme', { field: 'ground' }],
    [['entries'], '/projects/p/entries', { field: 'entries' }],
  ])('%j', (facts, path, query) => {
    expect(wayTo(facts, 'p')).toEqual({ path, query });
  });

  it('is named on the button', () => {
    expect(goTo(placeOf(['book.filings']))).toBe('去年度');
    expect(goTo(placeOf(['meetings.m4']))).toBe('去会议');
    expect(goTo(placeOf(['approvals']))).toBe('去审批');
  });
});

describe('the review rounds', () => {
  it('open the very record to which a finding led', async () => {
    fake(QUIET);
    const { page, router } = await show(ReviewsSection, { project: project({ reviews: [review({ opinion: '同意' })] }) });
    page.unmount();
    await router.push({ path: '/projects/p/reviews', query: { record: 'v1', field: 'opinion' } });
    const { page: again } = await show(ReviewsSection, { project: project({ reviews: [review({ opinion: '同意' })] }) }, router);
    expect(again.findAll('textarea').map((one) => (one.element as HTMLTextAreaElement).value)).toContain('同意');
  });

  it('say what a return asks for', async () => {
    fake(QUIET);
    const adjust = await show(ReviewsSection, { project: project({ reviews: [review({ result: 'adjust' })] }) });
    expect(adjust.page.get('[data-test=adjust]').text()).toContain('重新定稿');
    const anew = await show(ReviewsSection, { project: project({ reviews: [review({ result: 'set_up_anew' })] }) });
    await anew.page.get('[data-test=anew] button').trigger('click');
    await flushPromises();
    expect(anew.router.currentRoute.value.path).toBe('/projects/p/course');
  });

  it('begin with the newest revision', async () => {
    const host = fake({ ...QUIET, review_save: { id: 'v2' } });
    const { page } = await show(ReviewsSection, { project: project({}) });
    await page.get('[data-test=add-review_save]').trigger('click');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'review_save')?.request).toMatchObject({ id: null, project: 'p', fields: { revision: 'r2', result: null } });
  });
});

describe('an approval', () => {
  it('says the amount in capitals while it is typed and keeps fen', async () => {
    const host = fake({ ...QUIET, approval_save: { id: 'a1' } });
    const { page } = await show(ApprovalsSection, { project: project({}) });
    await page.get('[data-test=add-approval_save]').trigger('click');
    await type(page, '批准总金额', '38600');
    await new Promise((done) => setTimeout(done, 400));
    await flushPromises();
    expect(page.text()).toContain('人民币（38600）');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'approval_save')?.request).toMatchObject({ fields: { amount_fen: 3860000, granted: null, revision: 'r2' } });
  });
});

describe('filings', () => {
  it('show each body of the policy and begin with the one that has none', async () => {
    fake(QUIET);
    const filing = { id: 'f1', fields: { kind: 'approval' as const, body: 'civil', year: 2026, sent_on: '2026-07-10', registered_on: '2026-07-12', number: '7', posted_on: null, posted_at: null, note: null }, scans: [], entered_on: '2026-07-12' };
    const { page } = await show(FilingsSection, { project: project({ filings: [filing] }) });
    const states = page.get('[aria-label=各单位的备案]').text();
    expect(states).toContain('某民政局已备案');
    expect(states).toContain('某组织部还没有报');
  });
});

describe('the partners', () => {
  it('stand ready in the roles that the policy names', async () => {
    const host = fake({ ...QUIET, project_partners_set: {} });
    const { page } = await show(PartnersCard, { project: project({}) });
    await page.get('[data-test=edit-partners]').trigger('click');
    expect(page.findAll('tbody tr').length).toBe(2);
    await page.findAll('tbody input')[1]?.setValue('云溪社区党委');
    await page.findAll('tbody input')[3]?.setValue('某社工机构');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'project_partners_set')?.request).toEqual({
      project: 'p',
      partners: [
        { id: null, role: '党组织', name: '云溪社区党委' },
        { id: null, role: '专业机构', name: '某社工机构' },
      ],
    });
  });
});

describe('the course of a project', () => {
  it('sets up anew what was taken back, with its demands', async () => {
    const host = fake({ ...QUIET, project_add: { id: 'p9', number: '云溪-2026-09' } });
    const { page, router } = await show(CourseSection, { project: project({ withdrawn: { on: '2026-06-21', reason: '街道要求重新立项' }, demands: ['d1'] }) });
    expect(page.text()).toContain('街道要求重新立项');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'project_add')?.request).toEqual({ name: '路灯更换', year: null, demands: ['d1'], follows: 'p' });
    expect(router.currentRoute.value.path).toBe('/projects/p9');
  });

  it('asks for the reason before it takes a project back', async () => {
    const host = fake(QUIET);
    const { page } = await show(CourseSection, { project: project({}) });
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(page.text()).toContain('请填写为什么撤回。');
    expect(host.calls.some(({ name }) => name === 'project_withdraw')).toBe(false);
  });
});

describe('supervision', () => {
  it('names the body as the policy does', async () => {
    fake(QUIET);
    const entries = [{ id: 'e1', body: 'oversight', moment: 'payment' as const, entry: { by: '李某', on: '2026-08-01', says: '单据齐全' } }];
    const { page } = await show(EntriesSection, { project: project({ entries }) });
    expect(page.get('table').text()).toContain('某监督委员会付款李某单据齐全');
  });
});

describe('a fixed block', () => {
  it('is lifted by a decision with its scan, never without', async () => {
    const host = fake({ ...QUIET, attachment_add: { id: 's1' }, finding_lift: {} });
    host.chooses({ token: 't1', name: '批复.pdf' });
    const { page } = await show(FindingList, { findings: [finding({ liftable: false })], project: 'p' });
    await page.get('[data-test=decide]').trigger('click');
    await type(page, '谁决定的', '某街道党工委');
    await type(page, '文号', '某批〔2026〕1号');
    await type(page, '决定日期', '7月10日');
    await type(page, '决定的内容', '同意先行实施');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(page.text()).toContain('还没有放进决定的扫描件。');
    await page.get('[data-test=choose-file]').trigger('click');
    await flushPromises();
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'finding_lift')?.request).toMatchObject({
      rule: 'X-1',
      reason: '同意先行实施',
      decision: { body: '某街道党工委', document: '某批〔2026〕1号', dated_on: '2026-07-10', attachment: 's1' },
    });
    expect(button(page, '登记这个决定')).toBeUndefined();
  });
});
