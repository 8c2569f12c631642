import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, ref, type EffectScope } from 'vue';
import { useAct } from '../src/composables/act';
import { useDraft } from '../src/composables/draft';
import { call } from '../src/host';
import type { FakeHost } from '../src/host/fake';
import { fake } from './help';

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
