import { computed, ref, type ComputedRef } from 'vue';

export interface UseGlimpseReturn<T> {
  shown: ComputedRef<T[]>;
  /** How many follow. */
  left: ComputedRef<number>;
  more: () => void;
}

/** The head of a list that may have thousands, and more of it at a press: cards of their own height cannot be a table. */
export function useGlimpse<T>(all: () => T[], step: number): UseGlimpseReturn<T> {
  const many = ref(step);
  return {
    shown: computed(() => all().slice(0, many.value)),
    left: computed(() => Math.max(0, all().length - many.value)),
    more: () => (many.value += step),
  };
}
