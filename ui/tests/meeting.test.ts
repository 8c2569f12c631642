import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { groundSaid, readClock } from '../src/words';
import { agendaOf } from '../src/components/meeting/meeting';
import { guest, spelt } from '../src/components/meeting/roster';
import type { Attendance, Ballot, MeetingView, MeetingWeigh, PersonRow, VoteResult } from '../src/generated/api';
import MeetingPage from '../src/pages/MeetingPage.vue';
import MeetingsPage from '../src/pages/MeetingsPage.vue';
import type { FakeHost } from '../src/host/fake';
import { fake, show } from './help';

const person = (number: number, over: Partial<Attendance> = {}): Attendance => ({
  person: `p${number}`,
  name: `代表${number}`,
  role: 'representative',
  title: `铁路新村${number}幢`,
  standing: 'voting',
  presence: 'absent',
  reason: null,
  ...over,
});
const CALLED = [person(1), person(2), person(3), person(4, { role: 'probationary_member', standing: 'non_voting' })];
const MEETING: MeetingView = {
  id: 'm1',
  fields: {
    vote: 'resolution',
    title: '第5次居民代表会议',
    form: null,
    held_on: '2026-06-12',
    begins: '14:30:00',
    ends: null,
    place: '二楼会议室',
    chair: '章丽',
    recorder: null,
    notified_on: null,
    notified_by: null,
    counted: null,
    supervision: null,
    note: null,
  },
  vote_name: '决议',
  heads: { all: null, due: null, present: null },
  roster: [],
  matters: [{ id: 'x1', project: 'a', fields: { revision: 'r1', explained: null, remarks: [], ballot: null, announced: null, conclusion: null }, revision_number: 2, number: '云溪-2026-01', name: '路灯更换' }],
  scans: [],
  entered_on: '2026-06-12',
};
const GROUND = { document: '某通〔2021〕1号', article: '某条', numbers: null };
const CHOICES = { id: 'p', title: '某政策', categories: [], forbidden_uses: [], channels: [], steps: [], votes: [{ code: 'resolution', name: '决议', body: '居民代表会议' }] };

/** Weighs as the program does, as far as the tests need: two thirds of three are two, more than half of two are two. */
function weigh(request: unknown) {
  const { roster, matters } = request as MeetingWeigh;
  const voting = roster.filter(({ standing }) => standing === 'voting');
  const present = voting.filter(({ presence }) => presence === 'present').length;
  const heads = { all: 3, due: voting.filter(({ presence }) => presence !== 'exempt').length, present };
  const attendance = [{ says: '全体的2/3以上', of: 3, needed: 2, got: present, reached: present >= 2, ground: GROUND }];
  const result = (ballot: Ballot | null): VoteResult => ({
    heads,
    attendance,
    approval: [{ says: '超过实到的1/2', of: present, needed: 2, got: ballot?.approve ?? null, reached: null, ground: { document: null, article: null, numbers: null } }],
    quorate: present >= 2,
    passed: ballot === null ? null : ballot.approve >= 2,
    contradictions: [],
  });
  return { meeting: result(null), matters: matters.map(({ ballot }) => result(ballot)) };
}

async function sit(meeting: MeetingView = MEETING): Promise<{ page: VueWrapper; host: FakeHost; row: (at: number) => DOMWrapper<Element>; asked: (name: string) => unknown }> {
  const kinds = { kinds: [{ kind: '会议签到表', label: '会议签到表', needs: ['meeting'] }, { kind: '需求清单', label: '需求清单', needs: [] }] };
  const replies = { meeting_get: meeting, meeting_roster: { roster: CALLED }, meeting_weigh: weigh, paper_kinds: kinds, pack_choices: CHOICES, person_list: { rows: [{ id: 'p1', initials: ['zl'], fields: { name: '代表1' } }, { id: 'p3', initials: ['zs'], fields: { name: '代表3' } }], counts: [] }, draft_get: { text: null, saved_at: null } };
  const host = fake(replies);
  host.on('meeting_roster_set', {}, ['meeting']);
  host.on('meeting_matter_set', {}, ['meeting']);
  const { page } = await show(MeetingPage, { id: 'm1' });
  await flushPromises();
  const row = (at: number) => page.findAll('.person input[type=checkbox]')[at] as DOMWrapper<Element>;
  return { page, host, row, asked: (name) => [...host.calls].reverse().find((one) => one.name === name)?.request };
}

const strip = (page: VueWrapper) => page.get('[data-test=quorum]').text().replace(/\s+/g, ' ');
const press = async (target: DOMWrapper<Element>, key: string) => {
  await target.trigger('keydown', { key });
  await flushPromises();
};

describe('a meeting', () => {
  it('begins with those to be called, in groups, and says what is needed', async () => {
    const { page } = await sit();
    expect(page.text()).toContain('居民代表3 人');
    expect(page.text()).toContain('预备党员（没有表决权）1 人');
    expect(strip(page)).toContain('有表决权应到 3');
    expect(strip(page)).toContain('需 2 以上 未达到');
    expect(strip(page)).toContain('依据：某通〔2021〕1号 某条');
  });

  it('weighs each tick anew and records the list as it was ticked', async () => {
    const { page, row, asked } = await sit();
    await row(0).setValue(true);
    await row(1).setValue(true);
    await flushPromises();
    expect(strip(page)).toContain('实到 2');
    expect(strip(page)).toContain('达到');
    expect(strip(page)).not.toContain('未达到');
    await page.get('[data-test=save-roster]').trigger('click');
    await flushPromises();
    const { meeting, roster } = asked('meeting_roster_set') as { meeting: string; roster: Attendance[] };
    expect([meeting, roster.map(({ presence }) => presence)]).toEqual(['m1', ['present', 'present', 'absent', 'absent']]);
  });

  it('walks by arrow keys and turns a tick into leave with its reason', async () => {
    const { page, row, asked } = await sit();
    (row(0).element as HTMLElement).focus();
    await press(row(0), 'ArrowDown');
    expect(document.activeElement).toBe(row(1).element);
    await row(1).setValue(true);
    await press(row(1), 'ArrowRight');
    await page.get('[aria-label=代表2的事由]').setValue('外出就医');
    expect(strip(page)).toContain('实到 0');
    await page.get('[data-test=save-roster]').trigger('click');
    await flushPromises();
    expect((asked('meeting_roster_set') as { roster: Attendance[] }).roster[1]).toMatchObject({ presence: 'leave', reason: '外出就医' });
  });

  it('walks to somebody by the first letters of the name', async () => {
    const { row } = await sit();
    (row(0).element as HTMLElement).focus();
    for (const key of ['z', 's']) await press(row(0), key);
    expect(document.activeElement).toBe(row(2).element);
  });

  it('adds a guest who counts for nothing', async () => {
    const { page } = await sit();
    await page.get('[data-test=add-guest]').trigger('click');
    await flushPromises();
    await page.findAll('form').find((form) => form.text().includes('加到名单'))?.get('input').setValue('施永辉');
    await page.findAll('form').find((form) => form.text().includes('加到名单'))?.trigger('submit');
    await flushPromises();
    expect(page.text()).toContain('列席1 人');
    expect(strip(page)).toContain('有表决权应到 3');
  });

  it('says while votes are typed whether they pass, and records them with the revision', async () => {
    const { page, asked } = await sit();
    const result = () => page.get('[data-test=result]').text();
    expect(result()).toContain('还没登记票数');
    await page.get('#x1-approve').setValue('1');
    await flushPromises();
    expect(result()).toContain('未通过');
    await page.get('#x1-approve').setValue('2');
    await flushPromises();
    expect(result()).toMatch(/^通过/);
    expect(result()).toContain('需 2 票以上（超过实到的1/2）');
    expect(result()).toContain('依据：通行做法');
    await page.get('[data-matter=x1] form').trigger('submit');
    await flushPromises();
    expect(asked('meeting_matter_set')).toMatchObject({ matter: 'x1', fields: { revision: 'r1', ballot: { approve: 2, against: 0, abstain: 0, not_cast: 0 } } });
  });

  it('keeps unrecorded ticks at a pause and gives them back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { row, asked, page } = await sit();
    await row(0).setValue(true);
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    const kept = asked('draft_save') as { form: string; text: string };
    expect(kept.form).toBe('meeting_roster_set');
    page.unmount();
    const host = fake({ meeting_get: MEETING, meeting_roster: { roster: CALLED }, meeting_weigh: weigh, paper_kinds: { kinds: [] }, person_list: { rows: [], counts: [] } });
    host.on('draft_get', ({ form }: { form: string }) => ({ text: form === kept.form ? kept.text : null, saved_at: null }));
    const again = await show(MeetingPage, { id: 'm1' });
    await flushPromises();
    expect(again.page.get('[data-test=draft]').text()).toContain('这是上次没有填完的内容');
    expect(strip(again.page)).toContain('实到 1');
  });

  it('leads to the papers of a meeting and to no others', async () => {
    const { page } = await sit();
    expect(page.findAll('[data-paper]').map((one) => one.text())).toEqual(['会议签到表']);
  });

  it('takes a scan that is dropped on it', async () => {
    const { page, host, asked } = await sit();
    host.on('scan_add', {}, ['meeting']);
    const file = { name: '签到表.jpg', arrayBuffer: async () => new ArrayBuffer(3) };
    await page.get('[data-test=drop]').trigger('drop', { dataTransfer: { files: [file] } });
    await flushPromises();
    expect(asked('scan_add')).toEqual({ owner: { kind: 'meeting', meeting: 'm1' }, file: 'taken-签到表.jpg', kind: 'minutes', caption: '签到表.jpg' });
  });

  it('adds who was entered in the roster later, and lets go who should not have been called', async () => {
    const { page } = await sit({ ...MEETING, roster: [person(1, { presence: 'present' }), person(9)] });
    await page.get('[data-test=unlisted]').trigger('click');
    await flushPromises();
    expect(page.findAll('.person .name').map((one) => one.text())).toEqual(['代表1', '代表9', '代表2', '代表3', '代表4']);
    expect(page.find('[data-test=unlisted]').exists()).toBe(false);
    expect(page.text()).not.toContain('从名单去掉');
    await page.findAll('.person')[1]?.trigger('click');
    await page.findAll('button').find((one) => one.text() === '从名单去掉')?.trigger('click');
    await flushPromises();
    expect(page.findAll('.person .name').map((one) => one.text())).toEqual(['代表1', '代表2', '代表3', '代表4']);
  });

  it('asks for numbers alone when nobody was to be called', async () => {
    const host = fake({ meeting_get: MEETING, meeting_roster: { roster: [] }, meeting_weigh: weigh, paper_kinds: { kinds: [] }, draft_get: { text: null, saved_at: null } });
    host.on('meeting_save', { id: 'm1' }, ['meeting']);
    const { page } = await show(MeetingPage, { id: 'm1' });
    await flushPromises();
    expect(page.text()).toContain('那一天的名册里没有该到会的人');
    expect(page.find('[data-test=save-roster]').exists()).toBe(false);
  });

  it('weighs the numbers that were said in place of a list, until the list is ticked', async () => {
    const counted = { all: 49, due: 48, present: 36 };
    const { page, host } = await sit({ ...MEETING, fields: { ...MEETING.fields, counted } });
    expect(host.calls.filter(({ name }) => name === 'meeting_weigh').at(-1)?.request).toMatchObject({ roster: [], counted });
    await page.get('[data-test=list]').trigger('click');
    await flushPromises();
    expect(host.calls.filter(({ name }) => name === 'meeting_weigh').at(-1)?.request).toMatchObject({ roster: CALLED });
    expect(page.findAll('.person')).toHaveLength(4);
  });
});

describe('the list of meetings', () => {
  it('offers two ways to begin when it is empty', async () => {
    fake({ meeting_list: { rows: [] } });
    const { page } = await show(MeetingsPage);
    expect(page.text()).toContain('这里放议项目的会议');
    expect(page.findAll('button').map((one) => one.text())).toEqual(['登记一次会议', '先把人员录进来']);
  });

  it('says how far each meeting is recorded', async () => {
    fake({ meeting_list: { rows: [MEETING] } });
    const { page } = await show(MeetingsPage);
    expect(page.get('[data-row=m1]').text()).toContain('还没登记到会');
  });

  it('records a meeting with the projects put before it', async () => {
    const rows = [{ id: 'a', number: '云溪-2026-01', name: '路灯更换', year: 2026, category_name: null, mode: null, total_fen: null, step: null, step_name: null, blocks: 0, warnings: 0 }];
    const host = fake({ meeting_list: { rows: [] }, pack_choices: CHOICES, project_list: { rows, total_fen: 0 }, draft_get: { text: null, saved_at: null }, meeting_save: { id: 'm1' }, meeting_matters_set: { matters: ['x1'] } });
    const { page, router } = await show(MeetingsPage);
    await page.get('[data-test=add-meeting]').trigger('click');
    await flushPromises();
    const field = (label: string) => page.get(`#${CSS.escape(page.findAll('label').find((one) => one.text().startsWith(label))?.attributes('for') ?? '')}`);
    page.getComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', 'resolution');
    await field('哪一天开').setValue('7月10日');
    await field('开始时间').setValue('14：30');
    await page.get('.ticks input').setValue(true);
    await page.get('form').trigger('submit');
    await flushPromises();
    const asked = (name: string) => host.calls.find((one) => one.name === name)?.request;
    expect(asked('meeting_save')).toMatchObject({ id: null, fields: { vote: 'resolution', held_on: '2026-07-10', begins: '14:30:00' } });
    expect(asked('meeting_matters_set')).toEqual({ meeting: 'm1', matters: [{ id: null, project: 'a', revision: null }] });
    expect(router.currentRoute.value.path).toBe('/meetings/m1');
  });
});

describe('an agenda', () => {
  it('keeps what stood on it with its revision and votes, and puts what is new behind', () => {
    expect(agendaOf(['b', 'a'], MEETING)).toEqual([
      { id: 'x1', project: 'a', revision: 'r1' },
      { id: null, project: 'b', revision: null },
    ]);
    expect(agendaOf(['b'], MEETING)).toEqual([{ id: null, project: 'b', revision: null }]);
  });
});

describe('the words of a meeting', () => {
  it('reads a time of day as it is typed', () => {
    expect(['14:30', '9：05', '14点30分', '9点', '25:00', '下午'].map(readClock)).toEqual(['14:30:00', '09:05:00', '14:30:00', '09:00:00', null, null]);
  });

  it('finds the next one whose name is spelt so, round the end of the list', () => {
    const people = [['p1', 'zl'], ['p2', 'lwb'], ['p3', 'zq']].map(([id, letters]) => ({ id, initials: [letters] }) as PersonRow);
    const find = (letters: string, from: number) => spelt(letters, [0, 1, 2], from, CALLED, people);
    expect([find('z', 0), find('z', 1), find('lw', 2), find('zl', 2), find('x', 0)]).toEqual([0, 2, 1, 0, null]);
  });

  it('calls a number that no document fixes a common practice', () => {
    expect([groundSaid(GROUND), groundSaid({ document: null, article: null, numbers: null })]).toEqual(['某通〔2021〕1号 某条', '通行做法']);
  });

  it('knows a guest who stands in the roster, but never lists a person twice', () => {
    const known = { id: 'p9', fields: { name: '周永福' } } as PersonRow;
    expect(guest('周永福', null, [known], CALLED).person).toBe('p9');
    expect(guest('周永福', null, [known, { ...known, id: 'p10' }], CALLED).person).toBeNull();
    expect(guest('周永福', null, [known], [person(9)]).person).toBeNull();
  });
});
