import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue';
import type { RecordId } from '../../generated/api';

/** The record whose scans are open: one at a time in the window, because a picture that is pasted belongs to one. */
const shown = shallowRef<RecordId | null>(null);

export interface UseOpenScansReturn {
  shown: ShallowRef<RecordId | null>;
  /** Opens the scans of a record, or closes them. */
  toggle: (id: RecordId) => void;
}

export function useOpenScans(first: RecordId | null): UseOpenScansReturn {
  if (first) shown.value = first;
  onBeforeUnmount(() => (shown.value = null));
  return { shown, toggle: (id) => (shown.value = shown.value === id ? null : id) };
}
