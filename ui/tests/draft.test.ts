import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, ref, type EffectScope } from 'vue';
import SourcesSection from '../src/components/project/SourcesSection.vue';
import { useAct } from '../src/composables/act';
import { useDraft } from '../src/composables/draft';
import { call } from '../src/host';
import type { FakeHost } from '../src/host/fake';
import { fake, memoryRouter } from './help';
import { project } from './road-data';

interface Entry {
  name: string | null;
}

let scope: EffectScope;

async function form(host: FakeHost, about = '', recorded?: () => Entry) {
  const made = scope.run(() => {
    const entry = ref<Entry>({ name: null });
    const act = useAct();
    return { entry, act, draft: useDraft({ form: 'person_save', entry, about, recorded, ...act }) };
  });
  if (!made) throw new Error('no scope');
  await flushPromises();
  const saved = () => host.calls.filter(({ name }) => name === 'draft_save').length;
  const rest = async () => {
    await flushPromises();
    vi.advanceTimersByTime(1000);
    await flushPromises();
  };
  return { ...made, saved, rest };
}

const kept = (about: string, name: string) => ({ text: JSON.stringify({ about, entry: { name } }), saved_at: null });
const start = (draft: unknown = { text: null, saved_at: null }) => fake({ draft_get: draft, draft_save: {}, draft_delete: {}, person_save: {} });

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    scope = effectScope();
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
  });

  it('is kept once the typing rests, not at each letter', async () => {
    const { entry, saved, rest } = await form(start());
    entry.value.name = '章';
    await flushPromises();
    vi.advanceTimersByTime(500);
    entry.value.name = '章丽';
    await flushPromises();
    vi.advanceTimersByTime(500);
    expect(saved()).toBe(0);
    await rest();
    expect(saved()).toBe(1);
  });

  it('is not kept after the act that recorded it, though the pause was not over', async () => {
    const { entry, act, saved, rest } = await form(start());
    entry.value.name = '章丽';
    await flushPromises();
    await act.run(() => call('person_save', {} as never));
    await rest();
    expect(saved()).toBe(0);
  });

  it('is not kept while what was recorded is still on its way back', async () => {
    const { entry, act, saved, rest } = await form(start(), 'p1', () => ({ name: null }));
    entry.value.name = '章丽';
    await flushPromises();
    await act.run(() => call('person_save', {} as never));
    await rest();
    expect(saved()).toBe(0);
  });

  it('is kept when the act was refused', async () => {
    const host = start();
    host.fails('person_save', { says: '不行。' });
    const { entry, act, saved, rest } = await form(host);
    entry.value.name = '章丽';
    await flushPromises();
    await act.run(() => call('person_save', {} as never));
    await rest();
    expect(saved()).toBe(1);
  });

  it('comes back where it belongs, and goes when the person begins anew', async () => {
    const host = start(kept('', '章丽'));
    const { entry, draft } = await form(host);
    expect([entry.value.name, draft.restored.value]).toEqual(['章丽', true]);
    await draft.drop();
    await flushPromises();
    expect([entry.value.name, draft.restored.value]).toEqual([null, false]);
    expect(host.calls.at(-1)).toEqual({ name: 'draft_delete', request: { form: 'person_save' } });
  });

  it('stays away from a form about something else', async () => {
    const { entry } = await form(start(kept('p1', '章丽')), 'p2');
    expect(entry.value.name).toBeNull();
  });
});

describe('the draft of a list', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  const lines = (kept: string | null) => {
    const host = fake({ draft_get: { text: kept, saved_at: null }, draft_save: {}, draft_delete: {}, project_sources_set: {} });
    const card = mount(SourcesSection, { props: { project: project({}) }, global: { plugins: [memoryRouter()] }, attachTo: document.body });
    const open = async () => {
      await card.get('[data-test=edit-sources]').trigger('click');
      await flushPromises();
    };
    return { host, card, open };
  };
  const line = (from: string) => ({ id: null, kind: 'society', from, amount_fen: 100 });

  it('is kept at a pause under its command and its project', async () => {
    const { host, card, open } = lines(null);
    await open();
    await card.findAll('tbody input')[1]?.setValue('某公司');
    await flushPromises();
    vi.advanceTimersByTime(1000);
    await flushPromises();
    const saved = host.calls.find(({ name }) => name === 'draft_save')?.request as { form: string; text: string };
    expect(saved.form).toBe('project_sources_set');
    expect(JSON.parse(saved.text)).toMatchObject({ about: 'p', entry: [{ from: '某公司' }] });
  });

  it('comes back with as many lines as were typed, and goes when the person begins anew', async () => {
    const { host, card, open } = lines(JSON.stringify({ about: 'p', entry: [line('某公司'), line('某商会')] }));
    await open();
    expect(card.text()).toContain('这是上次没有填完的内容。');
    const typed = () => card.findAll('tbody tr').map((row) => (row.findAll('input')[1]?.element as HTMLInputElement).value);
    expect(typed()).toEqual(['某公司', '某商会']);
    await card.get('[data-test=draft] button').trigger('click');
    await flushPromises();
    expect(typed()).toEqual(['']);
    expect(host.calls.at(-1)).toEqual({ name: 'draft_delete', request: { form: 'project_sources_set' } });
  });

  it('stays away from another project', async () => {
    const { card, open } = lines(JSON.stringify({ about: 'q', entry: [line('某公司')] }));
    await open();
    expect(card.text()).not.toContain('这是上次没有填完的内容。');
  });
});
