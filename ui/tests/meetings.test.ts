import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../src/components/meeting/meeting';
import { guest, spelt } from '../src/components/meeting/roster';
import type { PersonRow } from '../src/generated/api';
import MeetingsPage from '../src/pages/MeetingsPage.vue';
import { groundSaid, readClock } from '../src/words';
import { fake, show } from './help';
import { CALLED, CHOICES, GROUND, MEETING, person } from './meeting-data';

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
    await page.get('fieldset input').setValue(true);
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
