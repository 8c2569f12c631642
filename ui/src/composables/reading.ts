/**
 * What a person typed is read in Rust, so that figures and dates mean the same everywhere. Reading takes a moment:
 * a form waits for its readings before it is sent, and is not sent while one of them failed.
 */
import { inject, onScopeDispose, provide, ref, shallowRef, watch, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import { failureOf } from '../host';

interface Readings {
  running: Set<Promise<void>>;
  wrong: Set<symbol>;
}

const KEY: InjectionKey<Readings> = Symbol('readings');

/** Gathers the readings of all fields below; `settled` says whether all could be read. */
export function provideReadings(): { settled: () => Promise<boolean> } {
  const readings: Readings = { running: new Set(), wrong: new Set() };
  provide(KEY, readings);
  async function settled() {
    while (readings.running.size > 0) await Promise.all(readings.running);
    return readings.wrong.size === 0;
  }
  return { settled };
}

/** A text that was read. */
export interface ReadText<V> {
  value: V;
  /** How it is written in the field once read. */
  shown: string;
  /** What is said under the field. */
  said: string;
}

export interface UseReadingOptions<V> {
  /** The value outside; a change from outside replaces the text. */
  value: () => V | null;
  /** How a value from outside is written in the field. */
  show: (value: V) => string;
  read: (text: string) => Promise<ReadText<V>>;
  accept: (value: V | null) => void;
}

export interface UseReadingReturn {
  text: Ref<string>;
  said: Ref<string>;
  /** The sentence about a text that cannot be read. */
  wrong: ShallowRef<string | null>;
  onInput: (text: string) => void;
  /** Writes what was read in its full form. */
  onLeave: () => Promise<void>;
}

export function useReading<V>(options: UseReadingOptions<V>): UseReadingReturn {
  const readings = inject(KEY, null);
  const me = Symbol('field');
  const text = ref('');
  const said = ref('');
  const shown = ref<string | null>(null);
  const wrong = shallowRef<string | null>(null);
  let latest = 0;
  let running: Promise<void> = Promise.resolve();
  let given: V | null = null;

  function settle(value: V | null, problem: string | null) {
    given = value;
    wrong.value = problem;
    if (problem) readings?.wrong.add(me);
    else readings?.wrong.delete(me);
    options.accept(value);
  }

  async function readNow(typed: string, mine: number) {
    try {
      const found = await options.read(typed);
      if (mine !== latest) return;
      said.value = found.said;
      shown.value = found.shown;
      settle(found.value, null);
    } catch (thrown) {
      if (mine !== latest) return;
      said.value = '';
      settle(null, failureOf(thrown).says);
    }
  }

  function onInput(typed: string) {
    text.value = typed;
    shown.value = null;
    const mine = ++latest;
    if (typed.trim() === '') {
      said.value = '';
      return settle(null, null);
    }
    const reading = readNow(typed, mine).finally(() => readings?.running.delete(reading));
    readings?.running.add(reading);
    running = reading;
  }

  async function onLeave() {
    await running;
    if (shown.value !== null) text.value = shown.value;
  }

  watch(
    options.value,
    (value) => {
      if (value === given && text.value !== '') return;
      if (value === null && wrong.value) return;
      given = value;
      text.value = value === null ? '' : options.show(value);
      said.value = '';
    },
    { immediate: true },
  );
  onScopeDispose(() => readings?.wrong.delete(me));
  return { text, said, wrong, onInput, onLeave };
}
