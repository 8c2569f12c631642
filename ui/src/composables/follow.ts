import { ref, watch, type Ref } from 'vue';

/**
 * What a form holds of a record. When the record itself becomes another (undo, redo, an act elsewhere) the form takes
 * it over; a mere reload of the same record leaves what was typed alone.
 */
export function useFollowed<T, E>(record: () => T, entryOf: (record: T) => E): Ref<E> {
  const entry = ref(entryOf(record())) as Ref<E>;
  watch(
    () => JSON.stringify(record()),
    () => (entry.value = entryOf(record())),
  );
  return entry;
}
