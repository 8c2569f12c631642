import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import ShowMore from '../src/components/frame/ShowMore.vue';

describe('a long list', () => {
  const list = (length: number) =>
    mount(ShowMore, { props: { rows: Array.from({ length }, (_, at) => at), unit: '件' }, slots: { default: ({ first }: { first: unknown[] }) => first.map((row) => h('i', String(row))) } });

  it('draws some of its rows and more when asked', async () => {
    const wrapper = list(2000);
    expect(wrapper.findAll('i')).toHaveLength(30);
    expect(wrapper.text()).toContain('还有 1,970 件，接着看');
    await wrapper.get('button').trigger('click');
    expect(wrapper.findAll('i')).toHaveLength(60);
  });

  it('asks for nothing when all stand there', () => {
    expect(list(30).find('button').exists()).toBe(false);
  });
});
