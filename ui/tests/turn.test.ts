import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import RunningProjects from '../src/components/book/RunningProjects.vue';
import RevisionsCard from '../src/components/project/RevisionsCard.vue';
import { fake, show } from './help';

const running = {
  since: '2026-07-01',
  projects: [{ project: 'p1', number: '云溪-2026-01', name: '更换路灯', pack: 'guandu-2021', pack_title: '实施细则' }],
};

const button = (page: Awaited<ReturnType<typeof show>>['page'], words: string) => page.findAll('button').find((one) => one.text().includes(words));

describe('a change of policy', () => {
  it('asks for each running project and sends the answer for the day of the change', async () => {
    const sent: unknown[] = [];
    fake({ pack_running: running, project_pack_turn: (request: unknown) => (sent.push(request), {}) });
    const { page } = await show(RunningProjects);
    expect(page.text()).toContain('云溪-2026-01　更换路灯');
    await button(page, '继续按实施细则')?.trigger('click');
    await flushPromises();
    expect(sent).toEqual([{ project: 'p1', turn: { from: '2026-07-01', pack: 'guandu-2021' } }]);
  });

  it('says nothing when nobody has to decide', async () => {
    fake({ pack_running: { since: null, projects: [] } });
    expect((await show(RunningProjects)).page.text()).toBe('');
  });
});

describe('frozen revisions', () => {
  const revision = (number: number, current: boolean) => ({ id: `r${number}`, number, frozen_on: '2026-07-02', reason: null, digest: '', current });
  const compared = (asked: unknown[]) => ({
    project_compare: (request: unknown) => {
      asked.push(request);
      return { differences: [{ path: 'budget.b.amount_fen', field: '预算明细 · 金额', line: '灯杆', before: null, after: '7,200.00元' }] };
    },
  });

  it('are laid beside the next one, and the newest beside the scheme as it stands', async () => {
    const asked: unknown[] = [];
    fake(compared(asked));
    const { page } = await show(RevisionsCard, { project: { id: 'p1', revisions: [revision(1, false), revision(2, false)] } });
    const opens = page.findAll('button').filter((one) => one.text() === '之后改了什么');
    await opens[0]?.trigger('click');
    await flushPromises();
    expect(page.get('table').text()).toContain('预算明细 · 金额（灯杆）（没有）7,200.00元');
    expect(page.findAll('thead th').map((one) => one.text())).toEqual(['内容', '第 1 稿', '第 2 稿']);
    await opens[1]?.trigger('click');
    await flushPromises();
    expect(page.findAll('thead th').map((one) => one.text())).toEqual(['内容', '第 2 稿', '现在的方案']);
    expect(asked).toEqual([
      { project: 'p1', before: 'r1', after: 'r2' },
      { project: 'p1', before: 'r2', after: null },
    ]);
  });

  it('offer nothing for a draft that nothing followed', async () => {
    fake();
    const { page } = await show(RevisionsCard, { project: { id: 'p1', revisions: [revision(1, true)] } });
    expect(page.text()).not.toContain('之后改了什么');
  });
});
