import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { useGlimpse, type UseGlimpseReturn } from '../src/composables/glimpse';

/** Frames that are drawn when the test says so. */
let frames: (() => void)[] = [];

async function frame() {
  const [next, ...rest] = frames;
  frames = rest;
  next?.();
  await nextTick();
}

function glimpse(count: number, step: number) {
  const all = ref(Array.from({ length: count }, (_, at) => at));
  let found: UseGlimpseReturn<number> | null = null;
  const page = mount(defineComponent({ setup: () => ((found = useGlimpse(() => all.value, step)), () => h('p', found?.shown.value.length)) }));
  return { all, page, found: found as unknown as UseGlimpseReturn<number> };
}

describe('the head of a long list', () => {
  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
    vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is drawn slice by slice, and says at once how many follow', async () => {
    const { page, found } = glimpse(2000, 30);
    expect(page.text()).toBe('10');
    expect(found.left.value).toBe(1970);
    await frame();
    expect(page.text()).toBe('20');
    await frame();
    expect(page.text()).toBe('30');
    expect(frames.length).toBe(0);
  });

  it('grows by a step at a press, slice by slice too', async () => {
    const { page, found } = glimpse(45, 20);
    await frame();
    found.more();
    await nextTick();
    expect(page.text()).toBe('20');
    expect(found.left.value).toBe(5);
    await frame();
    await frame();
    expect(page.text()).toBe('40');
  });

  it('follows a list that comes later', async () => {
    const { all, page } = glimpse(0, 30);
    expect(frames.length).toBe(0);
    all.value = Array.from({ length: 15 }, (_, at) => at);
    await nextTick();
    expect(page.text()).toBe('10');
    await frame();
    expect(page.text()).toBe('15');
  });

  it('draws nothing more once its page is left', () => {
    const { page } = glimpse(2000, 30);
    page.unmount();
    expect(frames.length).toBe(0);
  });
});
