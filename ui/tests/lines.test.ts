import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { h, ref } from 'vue';
import LinesEditor from '../src/components/form/LinesEditor.vue';
import type { Field } from '../src/components/form/fields';
import { blankLine, entryOf, lineOf, recounted } from '../src/components/project/budget';
import type { BudgetLine, Money } from '../src/generated/api';
import { fake } from './help';

type Line = { item: string | null; amount: number | null };

const FIELDS: Field<Line>[] = [
  { key: 'item', label: '内容', kind: 'text', required: true },
  { key: 'amount', label: '金额', kind: 'money' },
];

async function editor(start: Line[]) {
  fake();
  const lines = ref(start);
  const sent: Line[][] = [];
  const wrapper = mount(
    () =>
      h(LinesEditor<Line>, {
        label: '预算明细',
        fields: FIELDS,
        modelValue: lines.value,
        blank: () => ({ item: null, amount: null }),
        verb: '保存',
        'onUpdate:modelValue': (rows: Line[]) => (lines.value = rows),
        onSend: (rows: Line[]) => sent.push(rows),
      }),
    { attachTo: document.body },
  );
  await flushPromises();
  const send = async () => {
    await wrapper.get('form').trigger('submit');
    await flushPromises();
  };
  return { wrapper, lines, sent, send, inputs: () => wrapper.findAll('tbody input') };
}

describe('an editable list', () => {
  it('waits for all amounts to be read and is sent as a whole', async () => {
    const { sent, send, inputs } = await editor([{ item: '灯', amount: null }, { item: '线', amount: null }]);
    void inputs()[1]?.setValue('160');
    void inputs()[3]?.setValue('40.5');
    await send();
    expect(sent).toEqual([[{ item: '灯', amount: 16000 }, { item: '线', amount: 4050 }]]);
  });

  it('names the row and the column that is empty', async () => {
    const { wrapper, sent, send } = await editor([{ item: '灯', amount: null }, { item: null, amount: null }]);
    await send();
    expect(sent).toEqual([]);
    expect(wrapper.get('[role=alert]').text()).toBe('第2行还没有填内容。');
  });

  it('moves a row from the keyboard together with what was typed in it', async () => {
    const { wrapper, lines, inputs } = await editor([{ item: '灯', amount: 100 }, { item: '线', amount: 200 }]);
    await wrapper.findAll('tbody tr')[0]?.trigger('keydown', { key: 'ArrowDown', altKey: true });
    await flushPromises();
    expect(lines.value.map(({ item }) => item)).toEqual(['线', '灯']);
    expect(inputs().map((input) => (input.element as HTMLInputElement).value)).toEqual(['线', '2', '灯', '1']);
  });

  it('adds a row with the cursor in it and removes one', async () => {
    const { wrapper, lines, inputs } = await editor([{ item: '灯', amount: null }]);
    await wrapper.get('[data-test=add-line]').trigger('click');
    await flushPromises();
    expect(document.activeElement).toBe(inputs()[2]?.element);
    await wrapper.get('[aria-label=删去第1行]').trigger('click');
    expect(lines.value).toEqual([{ item: null, amount: null }]);
  });
});

describe('a budget line', () => {
  const line: BudgetLine = {
    id: '1',
    item: '路灯',
    category: null,
    unit: '盏',
    quantity: '24',
    unit_price_fen: 80000 as Money,
    amount_fen: 1920000 as Money,
    declaration: { kind: 'allowed', reason: '不是办公用' },
    note: null,
  };

  it('goes into the editor and back unchanged, with the reason it was allowed for', () => {
    expect(lineOf(entryOf(line))).toEqual(line);
    const forbidden: BudgetLine = { ...line, declaration: { kind: 'forbidden', code: 'office' } };
    expect(lineOf(entryOf(forbidden))).toEqual(forbidden);
  });

  it('is worked out anew when its price changes, but a new amount and a moved line stay', () => {
    const [first, second] = [entryOf(line), entryOf({ ...line, id: '2', quantity: '1' })];
    const dearer = { ...first, unit_price_fen: 90000 as Money };
    expect(recounted([first, second], [dearer, second])[0]?.amount_fen).toBeNull();
    const agreed = { ...dearer, amount_fen: 2000000 as Money };
    expect(recounted([dearer, second], [agreed, second])).toEqual([agreed, second]);
    expect(recounted([first, second], [second, first])).toEqual([second, first]);
  });

  it('is not declared before the office answered', () => {
    expect(lineOf({ ...blankLine(), item: '灯' }).declaration).toBeNull();
  });
});
