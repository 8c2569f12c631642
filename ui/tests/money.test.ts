import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import MoneyInput from '../src/components/form/MoneyInput.vue';
import type { Money } from '../src/generated/api';
import { count, readCount, yuan } from '../src/words';
import { fake } from './help';

function input(amount: number | null = null) {
  const host = fake();
  const wrapper = mount(MoneyInput, { props: { modelValue: amount as Money | null, capitals: true }, attachTo: document.body });
  return { host, wrapper, field: wrapper.get('input') };
}

describe('an amount', () => {
  it('is shown with separators, and with jiao and fen only when there are any', () => {
    expect(['3860000', '3860050', '5', '123456789012', '-100'].map((fen) => yuan(Number(fen) as Money))).toEqual(['38,600', '38,600.50', '0.05', '1,234,567,890.12', '-1']);
    expect(count(16850)).toBe('16,850');
    expect([readCount('１，２００'), readCount('12.5'), readCount('')]).toEqual([1200, null, null]);
  });

  it('is said in capitals while it is typed and written in full when the field is left', async () => {
    const { wrapper, field } = input();
    await field.setValue('38600');
    await flushPromises();
    expect(wrapper.get('[data-test=capitals]').text()).toBe('人民币（38600）');
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([3860000]);
    await field.trigger('blur');
    await flushPromises();
    expect(field.element.value).toBe('38,600');
  });

  it('says what is wrong and gives no amount', async () => {
    const { wrapper, field } = input(100);
    await field.setValue('12.345');
    await flushPromises();
    expect(wrapper.get('[role=alert]').text()).toBe('看不懂这个金额。');
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null]);
    expect(field.attributes('aria-invalid')).toBe('true');
    expect(field.element.value).toBe('12.345');
  });

  it('drops a reading that was overtaken', async () => {
    const { host, wrapper, field } = input();
    const slow: (() => void)[] = [];
    host.on('money_capitals', ({ amount }: { amount: string }) => {
      const said = { amount_fen: Number(amount) * 100, figures: amount, capitals: amount };
      return amount === '1' ? new Promise((done) => slow.push(() => done(said))) : said;
    });
    await field.setValue('1');
    await field.setValue('12');
    await flushPromises();
    slow.forEach((done) => done());
    await flushPromises();
    expect(wrapper.emitted('update:modelValue')).toEqual([[1200]]);
  });
});
