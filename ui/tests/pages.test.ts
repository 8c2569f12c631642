import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { book } from '../src/composables/book';
import type { BookInfo, IssuedPaperView, Money, NoticeView, PlaceView, ProjectRow } from '../src/generated/api';
import BinPage from '../src/pages/BinPage.vue';
import ChecksPage from '../src/pages/ChecksPage.vue';
import NoticesPage from '../src/pages/NoticesPage.vue';
import PapersPage from '../src/pages/PapersPage.vue';
import ProjectsPage from '../src/pages/ProjectsPage.vue';
import SubmissionsPage from '../src/pages/SubmissionsPage.vue';
import TodayPage from '../src/pages/TodayPage.vue';
import { fake, show } from './help';
import { CHOICES, finding, project } from './road-data';

const row = (over: Partial<ProjectRow> = {}): ProjectRow => ({
  id: 'p',
  number: '云溪-2026-03',
  name: '路灯更换',
  year: 2026,
  category_name: null,
  mode: null,
  total_fen: 3860000 as Money,
  step: 'publicity',
  step_name: '公示',
  blocks: 1,
  warnings: 0,
  late_entries: 0,
  most_days_late: 0,
  ...over,
});
const LIST = { rows: [row(), row({ id: 'q', number: '云溪-2026-04', name: '老年食堂', step: null, step_name: null, blocks: 0 })], total_fen: 7720000 as Money };
const QUIET = { pack_choices: CHOICES, draft_get: { text: null, saved_at: null }, draft_save: {}, draft_delete: {}, project_list: LIST };

const place = (over: Partial<PlaceView> = {}): PlaceView => ({ id: 'l1', kind: 'board', name: '社区公示栏', posted_on: '2026-07-02', removed_on: null, torn_on: null, photos: [], ...over });
const notice = (over: Partial<NoticeView> = {}): NoticeView => ({
  id: 'n1',
  kind: 'project',
  revision: 'r2',
  revision_number: 2,
  planned_on: null,
  days: { posted_on: '2026-07-02', first_day: '2026-07-03', last_day: '2026-07-09', removable: '2026-07-10', days: 7, unit: 'calendar', provisional: false },
  places: [place()],
  objections: [],
  ...over,
});
const paper = (id: string): IssuedPaperView => ({ id, project: 'p', meeting: null, kind: '立项公示', number: `公示-${id}`, issued_on: '2026-07-02', sha256: 'x' });
const check = (findings = [finding()]) => ({ findings, dues: [], projects: [{ project: 'p', steps: [], findings, dues: [] }] });

beforeEach(() => {
  book.value = { today: '2026-07-08', particulars: { name: '云溪社区' }, last_backup: null } as BookInfo;
});

describe('the board', () => {
  it('puts each project under its step and the finished ones last', async () => {
    fake(QUIET);
    const { page } = await show(ProjectsPage);
    await page.get('[data-test=board]').trigger('click');
    const columns = page.findAll('[role=listitem]').map((one) => one.attributes('aria-label'));
    expect(columns).toEqual(['制定方案，0 个项目', '公示，1 个项目', '全部完成，1 个项目']);
    expect(page.get('[aria-label^=公示]').text()).toContain('1 处须先解决');
  });
});

describe('the page of notices', () => {
  const rowsOf = (...notices: NoticeView[]) => ({ rows: notices.map((one) => ({ project: 'p', number: '云溪-2026-03', name: '路灯更换', notice: one })) });
  const lines = async (one: NoticeView) => {
    fake({ ...QUIET, notice_list: rowsOf(one) });
    return (await show(NoticesPage)).page;
  };

  it.each([
    [notice(), '公示中', '还差 2 天，7月10日可以撤下。'],
    [notice({ places: [place({ torn_on: '2026-07-05' })] }), '被撕毁', '1 处被撕毁'],
    [notice({ places: [] }), '还没有贴', '先选好张贴的地方。'],
    [notice({ places: [place({ removed_on: '2026-07-10' })] }), '已撤下', '0 张正在办，共 1 张'],
    [notice({ objections: [{ id: 'o', received_on: '2026-07-03', objector: null, content: '太亮', decision: null, decided_on: null, answered_on: null, material: null }] }), '有异议', '1 条异议'],
  ])('says where a notice stands', async (one, word, says) => {
    const page = await lines(one);
    expect(page.text()).toContain(word);
    expect(page.text()).toContain(says);
  });

  it('may come down on the day that the program counted', async () => {
    if (book.value) book.value = { ...book.value, today: '2026-07-10' };
    expect((await lines(notice())).text()).toContain('可以撤下');
  });

  it('asks once for all of them, and puts what asks for something first', async () => {
    const hanging = notice();
    const torn = notice({ id: 'n2', places: [place({ torn_on: '2026-07-05' })] });
    const down = notice({ id: 'n3', places: [place({ removed_on: '2026-07-10' })] });
    const host = fake({ ...QUIET, notice_list: rowsOf(down, hanging, torn) });
    const { page } = await show(NoticesPage);
    expect(page.findAll('[data-row]').map((one) => one.attributes('data-row'))).toEqual(['n2', 'n1', 'n3']);
    expect(host.calls.map(({ name }) => name)).toEqual(['notice_list']);
  });

  it('draws a screenful of two thousand', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => notice({ id: `n${at}` }));
    fake({ ...QUIET, notice_list: rowsOf(...many) });
    const { page } = await show(NoticesPage);
    expect(page.text()).toContain('2,000 张正在办');
    expect(page.findAll('[data-row]').length).toBeLessThan(60);
  });

  it('takes a photo at its place', async () => {
    const host = fake({ ...QUIET, notice_list: rowsOf(notice()), project_get: project({ notices: [notice()] }), notice_photo_add: {} });
    host.chooses({ token: 't', name: 'a.jpg' });
    const { page } = await show(NoticesPage);
    await page.get('[data-row=n1]').trigger('click');
    await flushPromises();
    await page.findAll('button').find((one) => one.text() === '照片')?.trigger('click');
    await page.get('[data-test=choose-file]').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'notice_photo_add')?.request).toMatchObject({ notice: 'n1', place: 'l1', file: 't' });
  });
});

describe('the page of papers', () => {
  const KINDS = { kinds: [{ kind: '更正', label: '更正', needs: ['project', 'correction'] }, { kind: '立项公示', label: '立项公示', needs: ['project', 'notice'] }] };

  it('marks what no longer says what the record says, and leads to the correction', async () => {
    const host = fake({ ...QUIET, paper_kinds: KINDS, paper_list: { papers: [paper('1'), paper('2')] }, paper_compare: { differs: ['2'] }, correction_add: { id: 'c1' } });
    const { page, router } = await show(PapersPage);
    const rows = page.findAll('tbody tr').map((one) => one.text());
    expect(rows[0]).toContain('公示-2');
    expect(rows[0]).toContain('与记录不同');
    expect(rows[1]).not.toContain('与记录不同');
    await page.findAll('button').find((one) => one.text() === '更正')?.trigger('click');
    const [wrong, right] = page.findAll('textarea');
    await wrong?.setValue('38600');
    await right?.setValue('36800');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'correction_add')?.request).toEqual({ paper: '2', on: '2026-07-08', wrong: '38600', right: '36800', reason: null });
    expect(router.currentRoute.value.fullPath).toBe('/papers/更正?project=p&correction=c1');
  });

  it('compares all of them in one call and draws a screenful of two thousand', async () => {
    const papers = Array.from({ length: 2000 }, (_, at) => paper(String(at)));
    const host = fake({ ...QUIET, paper_kinds: KINDS, paper_list: { papers }, paper_compare: { differs: [] } });
    const { page } = await show(PapersPage);
    expect(host.calls.filter(({ name }) => name === 'paper_compare')).toEqual([{ name: 'paper_compare', request: { project: null } }]);
    const rows = page.findAll('[data-row]');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.text()).toContain('更正');
  });

  it('says what belongs there', async () => {
    fake({ ...QUIET, paper_kinds: KINDS, paper_compare: { differs: [] }, paper_list: { papers: [] } });
    expect((await show(PapersPage)).page.text()).toContain('这里放印发过的文书');
  });

  it('exports each list of the book as a workbook', async () => {
    const sheet_kinds = { kinds: [{ kind: '公示台账', label: '公示台账', needs: [] }] };
    const host = fake({ ...QUIET, paper_kinds: KINDS, paper_list: { papers: [] }, sheet_kinds, sheet_export: { xlsx: 'x', file_name: '公示台账.xlsx' } });
    const { page } = await show(PapersPage);
    await page.findAll('button').find((one) => one.text() === '公示台账')?.trigger('click');
    await flushPromises();
    expect(host.calls.at(-1)).toEqual({ name: 'sheet_export', request: { kind: '公示台账', project: null, year: null } });
    expect(host.saved).toEqual(['公示台账.xlsx']);
  });
});

describe('the page of checks', () => {
  it('groups by project and leads to the field', async () => {
    fake({ ...QUIET, book_check: check() });
    const { page, router } = await show(ChecksPage);
    expect(page.findAll('[data-checks]').map((one) => one.attributes('data-checks'))).toEqual(['云溪-2026-03']);
    await page.findAll('button').find((one) => one.text() === '去评审')?.trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.fullPath).toBe('/projects/p/reviews?list=reviews&record=v1&field=opinion');
  });

  it('shows what concerns the whole community', async () => {
    fake({ ...QUIET, project_list: { rows: [], total_fen: 0 }, book_check: { findings: [finding({ subject: { kind: 'book' }, facts: ['book.filings'] })], dues: [], projects: [] } });
    const { page } = await show(ChecksPage);
    expect(page.get('[aria-label=全社区]').text()).toContain('去年度');
  });
});

describe('today', () => {
  const year = (left: number | null) => ({ year: 2026, allocation: left === null ? null : { year: 2026, amount_fen: 20000000, dated_on: null, document: null, note: null }, approved_fund_fen: 12400000, left_fen: left, planned: [], disclosures: [], filings: [], house_rules: [], handovers: [], duties: [] });

  it('says what is left of the allocation as the program counted it', async () => {
    fake({ ...QUIET, book_check: check(), year_get: year(7600000) });
    expect((await show(TodayPage)).page.get('[aria-label=本年经费]').text()).toContain('还剩76,000 元');
  });

  it('says so when more was approved', async () => {
    fake({ ...QUIET, book_check: check(), year_get: year(-100) });
    expect((await show(TodayPage)).page.text()).toContain('批准的超过了额度');
  });
});

describe('a submission', () => {
  it('shows what the bundle would bring before it is made', async () => {
    fake({ submission_list: { submissions: [], purposes: ['立项'] }, submission_plan: { projects: [{ project: 'p', number: '云溪-2026-03', name: '路灯更换', total_fen: 3860000, lacks: ['还没有定稿。'] }], sheets: ['需求清单'], papers: 2 } });
    const { page } = await show(SubmissionsPage);
    await page.get('[data-test=make]').trigger('click');
    await page.getComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', '立项');
    await flushPromises();
    const plan = page.get('[aria-label=包里有什么]').text();
    expect(plan).toContain('2 份印发的文书');
    expect(plan).toContain('还没有定稿。');
  });
});

describe('a bundle that was handed over', () => {
  const sent = (acknowledged_on: string | null) => ({ id: 's1', sequence: 1, purpose: '送审', made_on: '2026-07-01', file_name: '报送包.zip', sha256: 'a'.repeat(64), acknowledged_on });

  it('waits until the day on which the street said that it has it', async () => {
    const host = fake({ submission_list: { submissions: [sent(null)], purposes: [] }, submission_acknowledge: {} });
    const { page } = await show(SubmissionsPage);
    expect(page.text()).toContain('等街道确认');
    await page.get('[data-test=received]').trigger('click');
    await page.get('form input').setValue('7月10日');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.at(-1)).toEqual({ name: 'submission_acknowledge', request: { submission: 's1', on: '2026-07-10' } });
  });

  it('says when it was received and asks no more', async () => {
    fake({ submission_list: { submissions: [sent('2026-07-05')], purposes: [] } });
    const { page } = await show(SubmissionsPage);
    expect(page.text()).toContain('街道已确认');
    expect(page.text()).toContain('收到 2026年7月5日');
    expect(page.find('[data-test=received]').exists()).toBe(false);
  });
});

describe('the bin', () => {
  it('puts each thing back by its own command', async () => {
    const removed = [{ noun: 'review' as const, id: 'v1', number: '云溪-2026-03', label: '路灯更换', removed_on: '2026-07-01' }];
    const host = fake({ bin_list: { removed }, bin_restore: {} });
    const { page } = await show(BinPage);
    await page.findAll('button').find((one) => one.text() === '放回去')?.trigger('click');
    await flushPromises();
    expect(host.calls.at(-1)).toEqual({ name: 'bin_restore', request: { noun: 'review', id: 'v1' } });
  });
});
