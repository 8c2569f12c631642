/** Every kind of record goes through the one card: typed, saved, changed, removed, aimed at. */
import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { ElSelect } from 'element-plus';
import { describe, expect, it } from 'vitest';
import FieldControl from '../src/components/form/FieldControl.vue';
import LinesTable from '../src/components/form/LinesTable.vue';
import type { Field } from '../src/components/form/fields';
import FactsCard from '../src/components/record/FactsCard.vue';
import { KINDS, nounOf } from '../src/components/record/kinds';
import { LIST } from '../src/components/record/lists';
import { projectField } from '../src/components/record/rows';
import type { Entry, Kind } from '../src/components/record/spec';
import type { ScanView } from '../src/generated/api';
import type { FakeHost } from '../src/host/fake';
import { fake, show } from './help';
import { deskOf, ID, putOf, recordOf } from './record-data';

const ALL = Object.keys(KINDS) as Kind[];
const QUIET = { draft_get: { text: null, saved_at: null }, draft_save: {}, draft_delete: {}, record_save: { id: `${ID}new` }, record_remove: {} };

const asked = (host: FakeHost, name: string) => host.calls.filter((one) => one.name === name).map(({ request }) => request);
const button = (page: VueWrapper, text: string) => page.findAll('button').find((one) => one.text() === text);

async function card(kind: Kind, props: Record<string, unknown> = {}) {
  const host = fake(QUIET);
  const { page } = await show(FactsCard, { kind, desk: deskOf(kind), records: [], ...props });
  return { host, page };
}

/** Generic components tell the tests nothing of their props. */
const propsOf = <P>(one: unknown) => (one as VueWrapper).props() as unknown as P;

function controlOf(within: VueWrapper, key: string): VueWrapper {
  const found = within.findAllComponents(FieldControl).find((one) => propsOf<{ field: Field<Entry> }>(one).field.key === key);
  if (!found) throw new Error(key);
  return found as unknown as VueWrapper;
}

const tableOf = (page: VueWrapper, label: string) => page.findAllComponents(LinesTable).find((one) => propsOf<{ label: string }>(one).label === label) as unknown as VueWrapper;

/** Does what a person does in the field. */
async function fill(within: VueWrapper, field: Field<Entry>) {
  const { typed } = putOf(field);
  const control = controlOf(within, field.key);
  if (field.kind === 'choice') control.getComponent(ElSelect).vm.$emit('update:modelValue', typed);
  else await control.get('input, textarea').setValue(typed);
  await flushPromises();
}

async function send(page: VueWrapper) {
  await page.get('form').trigger('submit');
  await flushPromises();
}

describe.each(ALL)('a record of the kind %s', (kind) => {
  const spec = KINDS[kind];
  const desk = deskOf(kind);
  const there = recordOf(kind, spec, desk);
  const ownFields = spec.fields(desk);
  const lists = spec.lists?.(desk) ?? [];

  it('offers something in every choice', () => {
    const all = [...projectField(spec, desk), ...ownFields, ...lists.flatMap(({ fields }) => fields)];
    expect(all.filter(({ kind: control, options }) => control === 'choice' && !options?.length).map(({ key }) => key)).toEqual([]);
  });

  it('is saved exactly as it was typed', async () => {
    const { host, page } = await card(kind);
    await page.get(`[data-test="add-record_save.${kind}"]`).trigger('click');
    await flushPromises();
    for (const field of [...projectField(spec, desk), ...ownFields]) await fill(page, field);
    for (const list of lists) {
      const table = tableOf(page, list.label);
      await table.get('[data-test=add-line]').trigger('click');
      await flushPromises();
      for (const field of list.fields) await fill(table, field);
    }
    await send(page);
    expect(asked(host, 'record_save')).toEqual([{ id: null, project: there.project, record: there.record }]);
  });

  it('keeps its id, its project and everything that was not touched when it is changed', async () => {
    const { host, page } = await card(kind, { records: [there] });
    await button(page, '修改')?.trigger('click');
    await flushPromises();
    await send(page);
    expect(asked(host, 'record_save')).toEqual([{ id: there.id, project: there.project, record: there.record }]);
  });

  it('goes to the bin', async () => {
    const { host, page } = await card(kind, { records: [there] });
    await button(page, '删除')?.trigger('click');
    await flushPromises();
    expect(asked(host, 'record_remove')).toEqual([{ record: there.id }]);
  });

  it('is shown in its table without an id or a code', async () => {
    const { page } = await card(kind, { records: [there] });
    expect(page.findAll('tbody tr').length).toBe(1);
    expect(page.text()).not.toContain(ID);
    expect(page.text()).not.toMatch(/[a-z]{3}|null|undefined/);
  });

  it.each([...ownFields.slice(0, 1), ...lists].map(({ key }) => key))('is opened where %s is mended', async (field) => {
    const { page } = await card(kind, { records: [there], aim: { list: LIST[kind], record: there.id, field, project: '' } });
    await flushPromises();
    const at = document.activeElement;
    const list = page.find(`[data-list="${field}"]`);
    const element = list.exists() ? list.element : controlOf(page, field).element.parentElement;
    expect(element?.contains(at)).toBe(true);
  });

  it('keeps what was typed under the name that Rust drops when it is saved', async () => {
    const { host } = await card(kind, { records: [there], aim: { list: LIST[kind], record: there.id, field: '', project: '' } });
    expect(asked(host, 'draft_get')).toEqual([{ form: `record_save.${kind}` }]);
  });

  it('is called by a Chinese name', () => {
    expect(nounOf(kind)).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});

describe('the card of records', () => {
  it('names the row inside that lacks something, and saves nothing', async () => {
    const there = recordOf('acceptance', KINDS.acceptance, deskOf('acceptance'));
    const { host, page } = await card('acceptance', { records: [there], aim: { list: 'acceptances', record: there.id, field: 'inspectors', project: '' } });
    const table = tableOf(page, '验收组');
    await table.get('[data-test=add-line]').trigger('click');
    await send(page);
    expect(asked(host, 'record_save')).toEqual([]);
    expect(page.text()).toContain('第2项验收组还没有填姓名。');
  });

  it('lists the lines of the budget for a settlement', async () => {
    const { host, page } = await card('project_settlement');
    await page.get('[data-test="add-record_save.project_settlement"]').trigger('click');
    await page.get('[data-test=ready-lines]').trigger('click');
    await flushPromises();
    await controlOf(tableOf(page, '逐项决算'), 'settled_fen').get('input').setValue('88');
    await flushPromises();
    await send(page);
    expect(asked(host, 'record_save')).toMatchObject([{ record: { lines: [{ line: `${ID}line`, settled_fen: 8800 }] } }]);
  });

  it('keeps scans with the record, one record at a time', async () => {
    const scan: ScanView = { attachment: 'a', kind: 'voucher', caption: '发票.pdf' };
    const there = recordOf('voucher', KINDS.voucher, deskOf('voucher'));
    const { host, page } = await card('voucher', { records: [{ ...there, scans: [scan] }, { ...there, id: `${ID}other` }] });
    host.on('scan_add', {});
    host.chooses({ token: 'f', name: '签收表.pdf' });
    expect(page.find('[data-test=drop]').exists()).toBe(false);
    await page.findAll('[data-test=scans]')[0]?.trigger('click');
    expect(page.text()).toContain('发票.pdf');
    await page.findAll('[data-test=scans]')[1]?.trigger('click');
    expect(page.findAll('[data-test=drop]').length).toBe(1);
    await page.get('[data-test=choose-file]').trigger('click');
    await flushPromises();
    expect(asked(host, 'scan_add')).toEqual([{ owner: { kind: 'record', record: `${ID}other` }, file: 'f', kind: 'voucher', caption: '签收表.pdf' }]);
  });

  it('leads to the paper that prints a record', async () => {
    const papers = [{ kind: '验收表', label: '验收表', of: 'acceptance' }, { kind: '签收表', label: '签收表', of: 'voucher' }];
    const there = recordOf('acceptance', KINDS.acceptance, deskOf('acceptance'));
    fake(QUIET);
    const { page, router } = await show(FactsCard, { kind: 'acceptance', desk: { ...deskOf('acceptance'), papers }, records: [there] });
    expect(page.findAll('[data-paper]').length).toBe(1);
    await page.get('[data-paper=验收表]').trigger('click');
    await flushPromises();
    expect(router.currentRoute.value).toMatchObject({ path: '/papers/验收表', query: { record: there.id, project: there.project } });
  });

  it('leads to the scans when they are what is missing', async () => {
    const there = recordOf('acceptance', KINDS.acceptance, deskOf('acceptance'));
    const { page } = await card('acceptance', { records: [there], aim: { list: 'acceptances', record: there.id, field: 'scans', project: '' } });
    expect(page.find('form').exists()).toBe(false);
    expect(page.find('[data-test=drop]').exists()).toBe(true);
  });
});
