/** The rows of a list that is edited: each keeps an identity of its own, or the text typed in one would stand in another. */
import { ref, watch, type Ref } from 'vue';
import type { Field, FieldValue } from './fields';

export interface UseRowsReturn<M> {
  /** The identities, in the order of the rows. */
  keys: Ref<symbol[]>;
  set: (index: number, field: Field<M>, value: FieldValue) => void;
  append: (row: M) => void;
  remove: (index: number) => void;
  move: (index: number, by: 1 | -1) => void;
}

export function useRows<M extends object>(rows: () => M[], send: (rows: M[]) => void): UseRowsReturn<M> {
  const fresh = () => rows().map(() => Symbol('row'));
  const keys = ref(fresh()) as Ref<symbol[]>;
  /** Two readings may end in one moment: each builds on what the other wrote, not on what was last drawn. */
  let latest = rows();
  watch(
    rows,
    (now) => {
      latest = now;
      if (now.length !== keys.value.length) keys.value = fresh();
    },
    { flush: 'sync' },
  );

  function write(now: M[]) {
    latest = now;
    send(now);
  }

  return {
    keys,
    set: (index, field, value) => write(latest.map((row, at) => (at === index ? { ...row, [field.key]: value } : row))),
    append(row) {
      keys.value.push(Symbol('row'));
      write([...latest, row]);
    },
    remove(index) {
      keys.value.splice(index, 1);
      write(latest.filter((_, at) => at !== index));
    },
    move(index, by) {
      const to = index + by;
      const moved = [...latest];
      if (to < 0 || to >= moved.length) return;
      moved.splice(to, 0, ...moved.splice(index, 1));
      keys.value.splice(to, 0, ...keys.value.splice(index, 1));
      write(moved);
    },
  };
}
