import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { failureOf, onChanged, type Failure } from '../host';

/** What a page shows while, after and instead of a reply. */
export interface UseReplyReturn<T> {
  data: ShallowRef<T | null>;
  failure: ShallowRef<Failure | null>;
  loading: Ref<boolean>;
  /** True from the first answer on, whatever it was. */
  answered: Ref<boolean>;
  reload: () => Promise<void>;
}

/**
 * Loads a reply now, and again after every write: the window never guesses what an act did.
 * An answer that was overtaken by a later one is dropped; `waited` ends then, and when the page is left.
 */
export function useReply<T>(load: (waited: AbortSignal) => Promise<T>): UseReplyReturn<T> {
  const data = shallowRef<T | null>(null);
  const failure = shallowRef<Failure | null>(null);
  const loading = ref(true);
  const answered = ref(false);
  let latest = 0;
  let waiting = new AbortController();

  async function reload() {
    const mine = ++latest;
    waiting.abort();
    waiting = new AbortController();
    loading.value = true;
    const outcome = await load(waiting.signal).then(
      (reply) => ({ reply, failed: null }),
      (thrown: unknown) => ({ reply: null, failed: failureOf(thrown) }),
    );
    if (mine !== latest) return;
    if (outcome.failed === null) data.value = outcome.reply;
    failure.value = outcome.failed;
    loading.value = false;
    answered.value = true;
  }

  onScopeDispose(onChanged(() => void reload()));
  onScopeDispose(() => {
    latest++;
    waiting.abort();
  });
  void reload();
  return { data, failure, loading, answered, reload };
}
