import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { DemandView } from '../src/generated/api';
import { call } from '../src/host';
import DemandsPage from '../src/pages/DemandsPage.vue';
import ImportPage from '../src/pages/ImportPage.vue';
import { fake, show } from './help';

const demand = (number: number, content: string): DemandView => ({
  id: `d${number}`,
  number,
    collected_on: '2026-03-05',
    channel: '走访',
    collector: null,
    proposer: null,
    proposer_role: null,
    phone: null,
    location: '铁路新村3幢',
    content,
    category: null,
    category_text: '环境',
    households: 1200,
    households_approximate: true,
    urgency: 'urgent',
    state: null,
    note: null,
  category_name: null,
  merged_into: null,
  projects: [],
});
const CHOICES = { id: 'p', title: '某政策', categories: [], forbidden_uses: [], channels: [], steps: [] };
const LIST = { rows: [demand(1, '路灯不亮'), demand(2, '井盖松动')], count: 2, households: 2400 };

describe('the page of demands', () => {
  it('says what belongs there and offers two ways to begin when it is empty', async () => {
    fake({ demand_list: { rows: [], count: 0, households: 0 }, pack_choices: CHOICES });
    const { page, router } = await show(DemandsPage);
    expect(page.text()).toContain('这里放居民提出的需求');
    expect(page.find('[data-test=add-demand]').exists()).toBe(true);
    await page.get('[data-test=import]').trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.path).toBe('/demands/import');
  });

  it('shows each demand in words and the totals that Rust gave', async () => {
    fake({ demand_list: LIST, pack_choices: CHOICES });
    const { page } = await show(DemandsPage);
    expect(page.text()).toContain('2 条需求，涉及 2,400 户');
    const row = page.get('[data-row=d1]').text();
    expect(row).toContain('路灯不亮');
    expect(row).toContain('约 1,200 户');
    expect(row).toContain('待处理');
  });

  it('removes the ticked demands in one act and fetches the list again', async () => {
    const host = fake({ demand_list: LIST, pack_choices: CHOICES });
    host.on('demand_remove', {}, ['demand']);
    const { page } = await show(DemandsPage);
    await page.get('[data-row=d2] input[type=checkbox]').setValue(true);
    host.calls.length = 0;
    await page.get('[data-test=remove]').trigger('click');
    await flushPromises();
    expect(host.calls.map(({ name }) => name)).toEqual(['demand_remove', 'demand_list']);
    expect(host.calls[0]?.request).toEqual({ demands: ['d2'] });
  });

  it('records a demand and stays ready for the next one', async () => {
    const host = fake({ demand_list: LIST, pack_choices: CHOICES, demand_add: { id: 'd3', number: 3 } });
    const { page } = await show(DemandsPage);
    await page.get('[data-test=add-demand]').trigger('click');
    const fieldOf = (label: string) => page.get(`#${CSS.escape(page.findAll('label').find((one) => one.text().startsWith(label))?.attributes('for') ?? '')}`);
    await fieldOf('需求内容').setValue('楼道堆物');
    await fieldOf('征集日期').setValue('7月10日');
    await page.get('form').trigger('submit');
    await flushPromises();
    const added = host.calls.find(({ name }) => name === 'demand_add')?.request;
    expect(added).toMatchObject({ form: { content: '楼道堆物', collected_on: '2026-07-10' } });
    expect((fieldOf('需求内容').element as HTMLTextAreaElement).value).toBe('');
  });

  it('shows in the open form what undo made of the demand', async () => {
    const host = fake({ demand_list: LIST, pack_choices: CHOICES });
    host.on('history_undo', { labels: ['修改需求'] }, ['demand']);
    const { page } = await show(DemandsPage);
    await page.get('[data-row=d1]').trigger('click');
    await flushPromises();
    const content = () => (page.get('aside textarea').element as HTMLTextAreaElement).value;
    expect(content()).toBe('路灯不亮');
    host.on('demand_list', { ...LIST, rows: [demand(1, '路灯全不亮')] });
    await call('history_undo', { count: 1 });
    await flushPromises();
    expect(content()).toBe('路灯全不亮');
    host.on('demand_list', { ...LIST, rows: [demand(2, '井盖松动')] });
    await call('history_undo', { count: 1 });
    await flushPromises();
    expect(page.get('aside').text()).toBe('这条需求已经不在了。');
  });

  it('says what went wrong in place when an act fails', async () => {
    const host = fake({ demand_list: LIST, pack_choices: CHOICES });
    host.fails('demand_remove', { says: '这条需求已经立项。', remedy: '请先解除关联。', kind: 'refused' });
    const { page } = await show(DemandsPage);
    await page.get('[data-row=d1] input[type=checkbox]').setValue(true);
    await page.get('[data-test=remove]').trigger('click');
    await flushPromises();
    expect(page.get('[role=alert]').text()).toContain('这条需求已经立项。请先解除关联。');
  });
});

describe('the import of a register', () => {
  const row = (number: number, state: string, says: string) => ({ sheet: '登记表', row: number, state, says, findings: [], demand: null, known: null, changes: [] });
  const preview = { new: 1, changed: 0, same: 0, refused: 1, skipped: 0, rows: [row(5, 'new', ''), row(6, 'refused', '登记表!J6：户数看不懂。')], sheets: [], refused_copy: 'blob-1' };

  it('shows every row with its place and reason before anything is written, then writes in one act', async () => {
    const host = fake({ import_preview: preview, import_apply: preview });
    host.chooses({ token: 'file-1', name: '登记表.xlsx' });
    const { page, router } = await show(ImportPage, { kind: 'demands' });
    await page.get('[data-test=choose]').trigger('click');
    await flushPromises();
    expect(page.text()).toContain('登记表 第6行');
    expect(page.text()).toContain('登记表!J6：户数看不懂。');
    expect(page.get('[data-state=refused]').text()).toContain('1');
    expect(host.calls.map(({ name }) => name)).toEqual(['import_preview']);
    await page.get('[data-test=refused]').trigger('click');
    await flushPromises();
    expect(host.saved).toEqual(['登记表（未收下的行）.xlsx']);
    await page.get('[data-test=apply]').trigger('click');
    await flushPromises();
    expect(host.calls.at(-1)).toEqual({ name: 'import_apply', request: { kind: 'demands', file: 'file-1', mapping: null, year: null } });
    expect(router.currentRoute.value.path).toBe('/demands');
  });

  it('writes nothing when the person cancels the dialog', async () => {
    const host = fake({ import_preview: preview });
    const { page } = await show(ImportPage, { kind: 'demands' });
    await page.get('[data-test=choose]').trigger('click');
    await flushPromises();
    expect(host.calls).toEqual([]);
  });
});
