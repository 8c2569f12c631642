/**
 * What is typed into a form is kept in the book at each pause and given back when the form is opened again. There is
 * one draft a form; the act that completes the form drops it in Rust.
 */
import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { call } from '../host';

/** How long the typing has to rest, in milliseconds. */
const PAUSE = 800;

export interface UseDraftReturn {
  /** True while the form shows what was kept. */
  restored: Ref<boolean>;
  /** Throws the draft away and begins anew. */
  drop: () => Promise<void>;
}

export interface UseDraftOptions<E> {
  /** The command that completes the form. */
  form: string;
  entry: Ref<E>;
  /** What the form is about; a draft about something else stays untouched. */
  about?: string;
  /** True while the act runs: what it records needs no draft any more. */
  busy: Ref<boolean>;
}

export function useDraft<E>({ form, entry, about = '', busy }: UseDraftOptions<E>): UseDraftReturn {
  const restored = ref(false);
  const begun = JSON.stringify(entry.value);
  let timer = 0;

  async function fetch() {
    const { text } = await call('draft_get', { form });
    const kept = text === null ? null : (JSON.parse(text) as { about: string; entry: E });
    if (kept?.about !== about || JSON.stringify(entry.value) !== begun) return;
    entry.value = kept.entry;
    restored.value = true;
  }

  function save() {
    const text = JSON.stringify({ about, entry: entry.value });
    if (!busy.value) void call('draft_save', { form, text }).catch(() => undefined);
  }

  async function drop() {
    window.clearTimeout(timer);
    restored.value = false;
    entry.value = JSON.parse(begun) as E;
    await call('draft_delete', { form });
  }

  watch(
    () => JSON.stringify(entry.value),
    (now) => {
      window.clearTimeout(timer);
      if (now !== begun && !busy.value) timer = window.setTimeout(save, PAUSE);
      else restored.value = false;
    },
  );
  onScopeDispose(() => window.clearTimeout(timer));
  // A draft that cannot be read is as good as none: the form begins empty.
  void fetch().catch(() => undefined);
  return { restored, drop };
}
