import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { book } from '../src/composables/book';
import type { BookInfo, PersonRow, Role } from '../src/generated/api';
import ImportPage from '../src/pages/ImportPage.vue';
import PeoplePage from '../src/pages/PeoplePage.vue';
import { fake, show } from './help';

const term = (role: Role, over: Partial<PersonRow['terms'][number]> = {}) => ({ id: `t-${role}`, role, title: null, group: null, from: '2024-03-01', until: null, ...over });
const person = (id: string, name: string, initials: string[], roles: Role[], terms: PersonRow['terms']): PersonRow => ({ id, fields: { name, phone: null, location: null, note: null }, terms, roles, initials });
const ROWS = [
  person('a', '章丽', ['zl'], ['party_committee'], [term('party_committee', { title: '党委书记' })]),
  person('b', '曾红梅', ['chm', 'zhm'], ['representative'], [term('representative', { group: '铁路新村3幢' })]),
  person('c', '钱国庆', ['qgq'], [], [term('representative', { until: '2026-02-28' })]),
];
const LIST = { rows: ROWS, counts: [{ role: 'party_committee', count: 1 }, { role: 'representative', count: 1 }] };
const NO_DRAFT = { text: null, saved_at: null };

const shown = (page: VueWrapper) => page.findAll('[data-row]').map((row) => row.attributes('data-row'));
const field = (page: VueWrapper, label: string) => page.get(`#${CSS.escape(page.findAll('label').find((one) => one.text().startsWith(label))?.attributes('for') ?? '')}`);

describe('the roster', () => {
  beforeEach(() => (book.value = { today: '2026-07-10' } as BookInfo));

  it('offers to take in an office\'s own list or to enter somebody when it is empty', async () => {
    fake({ person_list: { rows: [], counts: [] } });
    const { page, router } = await show(PeoplePage);
    expect(page.text()).toContain('这里放开会要叫的人');
    await page.get('[data-test=import]').trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.path).toBe('/people/import');
  });

  it('shows who serves as what, and who serves no more', async () => {
    fake({ person_list: LIST });
    const { page } = await show(PeoplePage);
    expect(page.get('[data-row=a]').text()).toContain('党委书记');
    expect(page.get('[data-row=c]').text()).toContain('没有任职');
    expect(page.get('[data-row=c]').text()).toContain('2024年3月1日至2026年2月28日');
    await page.get('[data-role=representative]').trigger('click');
    await flushPromises();
    expect(shown(page)).toEqual(['b']);
  });

  it('finds somebody by the first letters of either sound of a name', async () => {
    fake({ person_list: LIST });
    const { page } = await show(PeoplePage);
    for (const letters of ['zhm', 'CHM']) {
      await page.get('input[data-test=filter], [data-test=filter] input').setValue(letters);
      await flushPromises();
      expect(shown(page)).toEqual(['b']);
    }
  });

  it('ends an office today and keeps the others as they are', async () => {
    const host = fake({ person_list: LIST, person_save: { id: 'b', terms: [] }, draft_get: NO_DRAFT });
    const { page } = await show(PeoplePage);
    await page.get('[data-row=b]').trigger('click');
    await flushPromises();
    await page.get('[data-test=end-term]').trigger('click');
    await flushPromises();
    await page.get('form').trigger('submit');
    await flushPromises();
    const saved = host.calls.find(({ name }) => name === 'person_save')?.request;
    expect(saved).toEqual({ id: 'b', fields: ROWS[1]?.fields, terms: [{ ...ROWS[1]?.terms[0], until: '2026-07-10' }] });
  });

  it('stays ready for the next one of the same capacity, and names an office without one', async () => {
    const host = fake({ person_list: LIST, person_save: { id: 'd', terms: [] }, draft_get: NO_DRAFT });
    const { page } = await show(PeoplePage);
    await page.get('[data-role=representative]').trigger('click');
    await page.get('[data-test=add-person]').trigger('click');
    await flushPromises();
    await field(page, '姓名').setValue('李雪');
    await page.get('[data-test=add-block]').trigger('click');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(page.get('[role=alert]').text()).toContain('第2项任职还没有填身份。');
    await page.get('[aria-label=删去第2项任职]').trigger('click');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'person_save')?.request).toMatchObject({ id: null, fields: { name: '李雪' }, terms: [{ role: 'representative' }] });
    expect((field(page, '姓名').element as HTMLInputElement).value).toBe('');
  });
});

describe('the import of a roster', () => {
  it('shows who each row is and in what capacity, before anything is written', async () => {
    const term = (over: object) => ({ id: null, role: 'representative', title: null, group: '铁路新村1幢', from: '2024-03-01', until: null, ...over });
    const rows = [
      { sheet: '代表', row: 4, state: 'new', says: '', findings: [], demand: null, person: { name: '章丽', phone: '13800000000', location: '1幢201', note: '已外出' }, terms: [term({}), term({ role: 'party_member', title: '党员代表', group: null, from: null })] },
      { sheet: '代表', row: 5, state: 'refused', says: '没有姓名。', findings: [], demand: null, person: null, terms: [] },
    ];
    const host = fake({ import_preview: { new: 1, changed: 0, same: 0, refused: 1, skipped: 0, rows, sheets: [], refused_copy: null } });
    host.chooses({ token: 'file-1', name: '名册.xlsx' });
    const { page } = await show(ImportPage, { kind: 'people' });
    await page.get('[data-test=choose]').trigger('click');
    await flushPromises();
    const text = page.get('[data-row="代表!4"]').text();
    for (const word of ['章丽', '居民代表、党员', '党员代表', '铁路新村1幢', '2024年3月1日—', '13800000000', '1幢201', '已外出']) expect(text).toContain(word);
    expect(page.get('[data-row="代表!5"]').text()).toContain('没有姓名。');
  });

  it('asks for the kind of its page and goes back to it', async () => {
    const preview = { new: 2, changed: 0, same: 0, refused: 0, skipped: 0, rows: [], sheets: [], refused_copy: null };
    const host = fake({ import_preview: preview, import_apply: preview });
    host.chooses({ token: 'file-1', name: '名册.xlsx' });
    const { page, router } = await show(ImportPage, { kind: 'people' });
    expect(page.text()).toContain('导入人员名册');
    await page.get('[data-test=choose]').trigger('click');
    await flushPromises();
    await page.get('[data-test=apply]').trigger('click');
    await flushPromises();
    expect(host.calls.at(-1)?.request).toEqual({ kind: 'people', file: 'file-1', mapping: null, year: null });
    expect(router.currentRoute.value.path).toBe('/people');
  });
});
