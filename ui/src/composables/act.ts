import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { failureOf, type Failure } from '../host';

/** One act that a button or form starts. */
export interface UseActReturn {
  busy: Ref<boolean>;
  failure: ShallowRef<Failure | null>;
  /** Runs the act once at a time; true when it was done. What went wrong stays in `failure`, shown in place. */
  run: (act: () => Promise<unknown>) => Promise<boolean>;
}

export function useAct(): UseActReturn {
  const busy = ref(false);
  const failure = shallowRef<Failure | null>(null);

  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failure.value = null;
    try {
      await act();
      return true;
    } catch (thrown) {
      failure.value = failureOf(thrown);
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, failure, run };
}
