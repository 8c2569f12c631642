/** The long call that is under way, once it has taken so long that a person wonders. */
import { computed, onScopeDispose, ref, shallowReactive, type ComputedRef, type Ref } from 'vue';
import type { Progress } from '../generated/api';
import { cancel, onProgress } from '../host';

/** What is over sooner is not worth a word, in milliseconds. */
const PATIENCE = 400;

interface LongCall {
  number: number;
  told: Progress;
}

export interface UseProgressReturn {
  /** What it does and how far it has come; `null` while nothing takes long. */
  told: ComputedRef<Progress | null>;
  /** True once it was asked to stop and has not answered yet. */
  stopping: Ref<boolean>;
  stop: () => Promise<void>;
}

export function useProgress(): UseProgressReturn {
  const calls = shallowReactive(new Map<number, LongCall>());
  const patient = shallowReactive(new Set<number>());
  const asked = ref<number | null>(null);
  const timers = new Map<number, number>();
  /** The oldest: the others wait behind it. */
  const shown = computed(() => [...calls.values()].find(({ number }) => !patient.has(number)) ?? null);

  function follow(number: number, told: Progress | null) {
    if (told === null) return forget(number);
    if (!calls.has(number)) {
      patient.add(number);
      timers.set(number, window.setTimeout(() => patient.delete(number), PATIENCE));
    }
    calls.set(number, { number, told });
  }

  function forget(number: number) {
    window.clearTimeout(timers.get(number));
    timers.delete(number);
    calls.delete(number);
    patient.delete(number);
    if (asked.value === number) asked.value = null;
  }

  async function stop() {
    if (!shown.value) return;
    asked.value = shown.value.number;
    await cancel(shown.value.number);
  }

  onScopeDispose(onProgress(follow));
  return { told: computed(() => shown.value?.told ?? null), stopping: computed(() => asked.value !== null && asked.value === shown.value?.number), stop };
}
