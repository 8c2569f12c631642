import { computed, onBeforeUnmount, ref, watch, type ComputedRef } from 'vue';

/** As many as are drawn between two frames: a page of long cards must not stand still while it opens. */
const SLICE = 10;

export interface UseGlimpseReturn<T> {
  shown: ComputedRef<T[]>;
  /** How many follow. */
  left: ComputedRef<number>;
  more: () => void;
}

/** The head of a list that may have thousands, and more of it at a press: cards of their own height cannot be a table. */
export function useGlimpse<T>(all: () => T[], step: number): UseGlimpseReturn<T> {
  const wanted = ref(step);
  const drawn = ref(Math.min(SLICE, step));
  let frame = 0;

  /** Draws the next slice with the next frame, until all that is wanted stands. */
  function grow() {
    if (drawn.value >= Math.min(wanted.value, all().length)) return;
    frame = requestAnimationFrame(() => {
      drawn.value = Math.min(drawn.value + SLICE, wanted.value);
      grow();
    });
  }

  watch([() => all().length, wanted], () => {
    cancelAnimationFrame(frame);
    grow();
  }, { immediate: true });
  onBeforeUnmount(() => cancelAnimationFrame(frame));
  return {
    shown: computed(() => all().slice(0, drawn.value)),
    left: computed(() => Math.max(0, all().length - wanted.value)),
    more: () => (wanted.value += step),
  };
}
