import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Attendance, MeetingView } from '../src/generated/api';
import MeetingPage from '../src/pages/MeetingPage.vue';
import type { FakeHost } from '../src/host/fake';
import { fake, show } from './help';
import { CALLED, CHOICES, MEETING, person, weigh } from './meeting-data';

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
