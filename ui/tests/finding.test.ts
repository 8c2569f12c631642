import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import FindingList from '../src/components/finding/FindingList.vue';
import FindingItem from '../src/components/finding/FindingItem.vue';
import { nextThing, tasksOf } from '../src/composables/next';
import { wayOn, wayTo } from '../src/components/finding/way';
import type { Finding, ProjectJudgement, ProjectRow } from '../src/generated/api';
import { fake, memoryRouter } from './help';

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'X-1',
  subject: { kind: 'book' },
  step: 'publicity',
  says: '公示还差 2 天。',
  because: { document: '某通〔2021〕1号', article: '某条', numbers: '至少7天，已公示5天' },
  remedy: '7月10日起可以撤下。',
  severity: 'block',
  liftable: false,
  lifted: null,
  facts: ['notices.0.places'],
  provisional: false,
  ...over,
});

describe('a finding', () => {
  it('says what, why with its numbers, and what to do, with a word for how heavy it is', () => {
    const text = mount(FindingItem, { props: { finding: finding() } }).text();
    expect(text).toContain('须先解决');
    expect(text).toContain('依据：某通〔2021〕1号 某条：至少7天，已公示5天');
    expect(text).toContain('办法：7月10日起可以撤下。');
    expect(text).not.toContain('说明理由');
  });

  it('offers a reason only where a reason may lift it, and shows the one that was given', () => {
    const open = mount(FindingItem, { props: { finding: finding({ liftable: true }) } });
    expect(open.text()).toContain('说明理由');
    const lifted = mount(FindingItem, { props: { finding: finding({ liftable: true, lifted: '居民大会同意' }) } });
    expect(lifted.text()).toContain('理由：居民大会同意');
    expect(lifted.text()).toContain('已说明理由');
    expect(lifted.find('button').exists()).toBe(false);
  });

  it('calls a ground that no document fixes a common practice', () => {
    const text = mount(FindingItem, { props: { finding: finding({ because: { document: null, article: null, numbers: null } }) } }).text();
    expect(text).toContain('依据：通行做法');
  });

  it('leads to the section that holds the fact', () => {
    const project = 'p';
    expect(wayTo(['budget.b1.declaration'], { project })?.section).toBe('budget');
    expect(wayTo(['notices.n1.objections.o1.decision'], { project })?.section).toBe('notices');
    expect(wayTo([], { project })).toBeNull();
    expect(wayTo(['scheme.beneficiaries.who'], { project })?.to).toEqual({ path: '/projects/p/scheme', query: { field: 'who' } });
    expect(wayTo(['community.party_organisation'], { project })?.to).toEqual({ path: '/settings', query: { field: 'party_organisation' } });
  });
});

describe('a list of findings', () => {
  const list = (here?: 'notices') => mount(FindingList, { props: { findings: [finding({ liftable: true })], project: 'p', here }, global: { plugins: [memoryRouter()] }, attachTo: document.body });

  it('leads to where a finding is mended, but not to where one is already', () => {
    expect(list().text()).toContain('去公示');
    expect(list('notices').text()).not.toContain('去公示');
  });

  it('lifts a finding by a written reason with the fact it was about', async () => {
    const host = fake({ finding_lift: {} });
    const wrapper = list('notices');
    await wrapper.findAll('button').find((one) => one.text() === '说明理由')?.trigger('click');
    await wrapper.get('textarea').setValue('居民大会同意');
    await wrapper.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls).toEqual([{ name: 'finding_lift', request: { project: 'p', rule: 'X-1', subject: { kind: 'book' }, fact: 'notices.0.places', reason: '居民大会同意', decision: null } }]);
    expect(wrapper.find('form').exists()).toBe(false);
  });
});

describe('the next thing to do', () => {
  const step = (code: string, status: 'done' | 'open') => ({ code, name: code, article: null, status, says: '', fact: code === 'publicity' ? 'notices' : null });
  const judgement = (findings: Finding[]): ProjectJudgement => ({ project: 'p', steps: [step('scheme', 'done'), step('publicity', 'open')], findings, dues: [] });

  it('is the block of the first step that is not done', () => {
    const other = finding({ step: 'acceptance', says: '别的' });
    expect(nextThing(judgement([other, finding()]))?.finding?.says).toBe('公示还差 2 天。');
  });

  it('is not a finding that was lifted or only warns', () => {
    const next = nextThing(judgement([finding({ lifted: '有理由' }), finding({ severity: 'warn' })]));
    expect(next?.step.code).toBe('publicity');
    expect(next?.finding).toBeNull();
    expect(next && wayOn(next, 'p')?.to.path).toBe('/projects/p/notices');
  });

  it('is a step that the program does not check yet, said as such and never as a message of the program', () => {
    const one = { ...judgement([]), steps: [step('scheme', 'done'), { ...step('execution', 'open'), name: '实施', status: 'not_judged' as const, says: '本程序暂不核查这一步' }] };
    expect(nextThing(one)).toMatchObject({ what: '接着办“实施”。', note: '照政策办；办得对不对，程序暂时还不核对这一步。' });
  });

  it('stands on the first page behind what is stopped, and not at all once a project is done', () => {
    const of = (project: string, steps: ProjectJudgement['steps'], findings: Finding[] = []): ProjectJudgement => ({ project, steps, findings, dues: [] });
    const unjudged = { ...step('execution', 'open'), status: 'not_judged' as const };
    const all = [of('later', [unjudged]), of('done', [step('scheme', 'done')]), of('stopped', [step('publicity', 'open')], [finding()])];
    const rows = new Map(all.map(({ project }) => [project, { id: project } as ProjectRow]));
    expect(tasksOf(all, rows).map(({ row }) => row.id)).toEqual(['stopped', 'later']);
  });
});
