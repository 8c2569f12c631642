import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { h, ref } from 'vue';
import EntryForm from '../src/components/form/EntryForm.vue';
import type { Field } from '../src/components/form/fields';
import type { Failure } from '../src/host';
import { fake } from './help';

type Entry = { content: string | null; amount: number | null; on: string | null };

const FIELDS: Field<Entry>[] = [
  { key: 'content', label: '内容', kind: 'text', required: true },
  { key: 'amount', label: '金额', kind: 'money' },
  { key: 'on', label: '日期', kind: 'date', required: true },
];

async function form(start: Partial<Entry> = {}) {
  fake();
  const entry = ref<Entry>({ content: null, amount: null, on: null, ...start });
  const sent: Entry[] = [];
  const failure = ref<Failure | null>(null);
  const wrapper = mount(
    () =>
      h(EntryForm<Entry>, {
        fields: FIELDS,
        modelValue: entry.value,
        verb: '登记',
        failure: failure.value,
        'onUpdate:modelValue': (next: Entry) => (entry.value = next),
        onSend: (value: Entry) => sent.push(value),
      }),
    { attachTo: document.body },
  );
  const input = (label: string) => wrapper.get(`#${CSS.escape(wrapper.findAll('label').find((one) => one.text().startsWith(label))?.attributes('for') ?? '')}`);
  const send = async () => {
    await wrapper.get('form').trigger('submit');
    await flushPromises();
  };
  await flushPromises();
  return { wrapper, entry, sent, failure, input, send };
}

describe('the form', () => {
  it('puts the cursor into the field that a finding led to', async () => {
    fake();
    const entry: Entry = { content: null, amount: null, on: null };
    const wrapper = mount(() => h(EntryForm<Entry>, { fields: FIELDS, modelValue: entry, verb: '登记', focus: 'on' }), { attachTo: document.body });
    await flushPromises();
    const label = wrapper.findAll('label').find((one) => one.text().startsWith('日期'));
    expect(document.activeElement?.id).toBe(label?.attributes('for'));
  });

  it('names the required field that is empty, at the field, and puts the cursor there', async () => {
    const { wrapper, sent, send, input } = await form({ on: '2026-07-10' });
    await send();
    expect(sent).toEqual([]);
    expect(wrapper.get('.field.problem').text()).toContain('请填写内容。');
    expect(document.activeElement).toBe(input('内容').element);
  });

  it('waits for what was typed to be read before it is sent', async () => {
    const { sent, send, input } = await form({ content: '路灯' });
    void input('金额').setValue('38600.5');
    void input('日期').setValue('7月10日');
    await send();
    expect(sent).toEqual([{ content: '路灯', amount: 3860050, on: '2026-07-10' }]);
  });

  it('is not sent while a figure cannot be read', async () => {
    const { wrapper, sent, send, input } = await form({ content: '路灯', on: '2026-07-10' });
    await input('金额').setValue('三万八');
    await send();
    expect(sent).toEqual([]);
    expect(wrapper.text()).toContain('看不懂这个金额。');
    await input('金额').setValue('38000');
    await send();
    expect(sent).toHaveLength(1);
  });

  it('shows a failure at the field that it names, and above all fields when it names none', async () => {
    const { wrapper, failure } = await form();
    failure.value = { code: 'bad_value', kind: 'user', says: '内容太长。', remedy: '请缩短。', place: 'form.content' };
    await flushPromises();
    expect(wrapper.get('.field.problem').text()).toContain('内容太长。请缩短。');
    failure.value = { code: 'held', kind: 'refused', says: '工作簿被占用。', remedy: '请关闭另一个窗口。', place: null };
    await flushPromises();
    expect(wrapper.find('.field.problem').exists()).toBe(false);
    expect(wrapper.get('[role=alert]').text()).toContain('工作簿被占用。');
  });
});
