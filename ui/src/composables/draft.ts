/**
 * What is typed into a form is kept in the book at each pause and given back when the form is opened again. There is
 * one draft a form; the act that completes the form drops it in Rust.
 */
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue';
import { call, type Failure } from '../host';

/** How long the typing has to rest, in milliseconds. */
const PAUSE = 800;

export interface UseDraftReturn {
  /** True while the form shows what was kept. */
  restored: Ref<boolean>;
  /** Throws the draft away and begins anew. */
  drop: () => Promise<void>;
}

export interface UseDraftOptions<E> {
  busy: Readonly<Ref<boolean>>;
  failure: Readonly<Ref<Failure | null>>;
  /** The command that completes the form; `busy` and `failure` are those of its act. */
  form: string;
  entry: Ref<E>;
  /** What the form is about; a draft about something else stays untouched. */
  about?: string;
  /** What is recorded already, for a form over a record; a form for a new one begins with what stands in it. */
  recorded?: () => E;
}

export function useDraft<E>({ form, entry, about = '', recorded, busy, failure }: UseDraftOptions<E>): UseDraftReturn {
  const restored = ref(false);
  const textOf = (value: E) => JSON.stringify(value);
  let begun = textOf(entry.value);
  let timer = 0;

  const start = () => (recorded ? textOf(recorded()) : begun);
  const differs = () => textOf(entry.value) !== start();

  function save() {
    if (!differs() || busy.value) return;
    const text = JSON.stringify({ about, entry: entry.value });
    void call('draft_save', { form, text }).catch(() => undefined);
  }

  function schedule() {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  }

  async function fetch() {
    const { text } = await call('draft_get', { form });
    const kept = text === null ? null : (JSON.parse(text) as { about: string; entry: E });
    if (kept?.about !== about || differs() || textOf(kept.entry) === start()) return;
    entry.value = kept.entry;
    restored.value = true;
  }

  async function drop() {
    entry.value = JSON.parse(start()) as E;
    await call('draft_delete', { form });
  }

  /** What was recorded is no draft any more, though its pause was not over; what was refused still is one. */
  function onAct(running: boolean) {
    window.clearTimeout(timer);
    if (running) return;
    if (failure.value) return schedule();
    begun = textOf(entry.value);
    restored.value = false;
  }

  watch(
    () => textOf(entry.value),
    () => {
      if (!differs()) restored.value = false;
      schedule();
    },
  );
  watch(busy, onAct, { flush: 'sync' });
  onScopeDispose(() => window.clearTimeout(timer));
  // A draft that cannot be read is as good as none: the form begins empty.
  void fetch().catch(() => undefined);
  return { restored, drop };
}

/** What a form needs to say so that what is typed in it is kept. */
export interface DraftOf<E> {
  /** The command that completes the form. */
  form: string;
  /** What the form is about. */
  about?: string;
  /** What is recorded already, for a form over a record. */
  recorded?: () => E;
}

interface FormProps<E> {
  modelValue: E;
  draft?: DraftOf<E>;
  busy?: boolean;
  failure?: Failure | null;
}

/** The draft of a form that is told by its props what it shows; none, when it says nothing of a draft. */
export function useFormDraft<E>(props: FormProps<E>, write: (entry: E) => void): UseDraftReturn | null {
  if (!props.draft) return null;
  const entry = computed<E>({ get: () => props.modelValue, set: write });
  // Props change one after the other: what an act left behind is looked at when all have.
  const busy = ref(false);
  watch(() => props.busy === true, (running) => (busy.value = running));
  return useDraft({ ...props.draft, entry, busy, failure: computed(() => props.failure ?? null) });
}
