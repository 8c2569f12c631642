/** A book of two thousand projects: every page draws a screenful. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { book } from '../src/composables/book';
import KindsCard from '../src/components/paper/KindsCard.vue';
import ProjectTicks from '../src/components/project/ProjectTicks.vue';
import type { BookInfo, Money, ProjectRow } from '../src/generated/api';
import ChecksPage from '../src/pages/ChecksPage.vue';
import ProjectsPage from '../src/pages/ProjectsPage.vue';
import TodayPage from '../src/pages/TodayPage.vue';
import { fake, show } from './help';
import { CHOICES, finding } from './road-data';

const MANY = 2000;
const rows = Array.from({ length: MANY }, (_, at): ProjectRow => ({ id: `p${at}`, number: `云溪-${at}`, name: `项目${at}`, year: 2026, category_name: null, mode: null, total_fen: 100 as Money, step: 'publicity', step_name: '公示', blocks: 1, warnings: 0, late_entries: 0, most_days_late: 0 }));
const step = { code: 'publicity', name: '公示', article: null, status: 'blocked', says: '' };
const check = {
  findings: [],
  dues: rows.map(({ id }) => ({ rule: 'X', subject: { kind: 'project', project: id }, says: '撤下公示', on: '2026-07-10', bearer: 'community', because: { document: null, article: null, numbers: null }, provisional: false })),
  projects: rows.map(({ id }) => ({ project: id, steps: [step], findings: [finding()], dues: [] })),
};
const desk = () => fake({ project_list: { rows, total_fen: 0 }, pack_choices: CHOICES, book_check: check, backup_list: { second: 'chosen', later_on: null, places: [], kept: [] }, year_get: { year: 2026, allocation: null, approved_fund_fen: 0, left_fen: null, planned: [], disclosures: [], filings: [], house_rules: [], handovers: [], duties: [] } });

describe('two thousand projects', () => {
  beforeEach(() => {
    desk();
    book.value = { today: '2026-07-08', particulars: { name: '云溪社区' }, last_backup: null } as BookInfo;
  });

  it('are a screenful of rows in their list', async () => {
    const { page } = await show(ProjectsPage);
    const drawn = page.findAll('[data-row]').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
  });

  it('are the head of each step on the board, and more at a press', async () => {
    const { page } = await show(ProjectsPage);
    await page.get('[data-test=board]').trigger('click');
    await vi.waitFor(() => expect(page.findAll('[data-project]').length).toBe(30));
    expect(page.text()).toContain('还有 1,970 个');
    await page.get('[data-test=more]').trigger('click');
    await vi.waitFor(() => expect(page.findAll('[data-project]').length).toBe(60));
  });

  it('are the most urgent ones on the first page', async () => {
    const { page } = await show(TodayPage);
    await vi.waitFor(() => expect(page.findAll('.task').length).toBe(20));
    expect(page.text()).toContain('还有 1,980 个项目有事要办');
    expect(page.text()).toContain('还有 1,970 个期限');
  });

  it('are the first ones of the checks', async () => {
    const { page } = await show(ChecksPage);
    await vi.waitFor(() => expect(page.findAll('[data-checks]').length).toBe(30));
    expect(page.text()).toContain('还有 1,970 个项目有核查意见');
  });

  it('are found by a word where some are ticked', async () => {
    const { page } = await show(ProjectTicks, { label: '议题', modelValue: ['p1999'], none: '' });
    const names = () => page.findAll('.el-checkbox').map((one) => one.text());
    await vi.waitFor(() => expect(names().length).toBe(50));
    expect(names()[0]).toContain('项目1999');
    await page.get('input[aria-label=筛选项目]').setValue('项目777');
    expect(names().map((name) => name.split(' ')[0])).toEqual(['项目1999', '项目777']);
  });

  it('are not drawn before a choice among them is opened', async () => {
    const { page } = await show(KindsCard, { kinds: [], projects: rows });
    expect(page.findComponent({ name: 'ElSelectV2' }).exists()).toBe(true);
    expect(document.querySelectorAll('.el-select-dropdown__item').length).toBeLessThan(60);
  });
});
