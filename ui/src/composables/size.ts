import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** Follows the size of an element; the fallback stands until it was measured. */
export function useSize(element: Ref<HTMLElement | undefined>, fallback: { width: number; height: number }) {
  const width = ref(fallback.width);
  const height = ref(fallback.height);
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.contentRect;
    if (!box || box.width === 0) return;
    width.value = Math.floor(box.width);
    height.value = Math.floor(box.height);
  });
  onMounted(() => element.value && observer.observe(element.value));
  onBeforeUnmount(() => observer.disconnect());
  return { width, height };
}
