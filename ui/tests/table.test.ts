import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { h, ref } from 'vue';
import DataTable from '../src/components/table/DataTable.vue';
import type { TableColumn } from '../src/components/table/model';

interface Row {
  id: string;
  name: string;
  count: number;
}

const MANY: Row[] = Array.from({ length: 2000 }, (_, at) => ({ id: `r${at}`, name: `第${at}件`, count: 2000 - at }));
const COLUMNS: TableColumn<Row>[] = [
  { key: 'name', title: '名称', width: 200, text: (row) => row.name },
  { key: 'count', title: '户数', width: 120, right: true, text: (row) => String(row.count), sort: (row) => row.count },
];

async function table() {
  const selected = ref<string[]>([]);
  const opened: string[] = [];
  const wrapper = mount(
    () =>
      h(DataTable<Row>, {
        label: '需求',
        rows: MANY,
        columns: COLUMNS,
        filterable: true,
        rowKey: (row: Row) => row.id,
        rowLabel: (row: Row) => row.name,
        selected: selected.value,
        'onUpdate:selected': (keys: string[]) => (selected.value = keys),
        onOpen: (row: Row) => opened.push(row.id),
      }),
    { attachTo: document.body },
  );
  await flushPromises();
  const frame = wrapper.get('[role=group]');
  const press = async (key: string) => {
    await frame.trigger('keydown', { key });
    await flushPromises();
  };
  return { wrapper, frame, press, selected, opened };
}

const shownRows = (wrapper: ReturnType<typeof mount>) => wrapper.findAll('[data-row]').map((row) => row.attributes('data-row'));

describe('the table', () => {
  it('draws a screenful of two thousand rows and says how many there are', async () => {
    const { wrapper } = await table();
    expect(shownRows(wrapper).length).toBeGreaterThan(3);
    expect(shownRows(wrapper).length).toBeLessThan(60);
    expect(wrapper.text()).toContain('共 2000 条');
  });

  it('walks, ticks and opens rows from the keyboard', async () => {
    const { frame, press, selected, opened } = await table();
    await press('ArrowDown');
    await press('ArrowDown');
    await press(' ');
    await press('Enter');
    expect(selected.value).toEqual(['r2']);
    expect(opened).toEqual(['r2']);
    const active = document.getElementById(frame.attributes('aria-activedescendant') ?? '');
    expect(active?.dataset.row).toBe('r2');
    expect(active?.getAttribute('aria-label')).toBe('第2件');
  });

  it('opens a row by a click, but not by a click on its tick', async () => {
    const { wrapper, opened, selected } = await table();
    await wrapper.get('[data-row=r1]').trigger('click');
    await wrapper.get('[data-row=r3] .el-checkbox').trigger('click');
    expect(opened).toEqual(['r1']);
    expect(selected.value).toContain('r3');
  });

  it('sorts from a head that is a button and says so', async () => {
    const { wrapper } = await table();
    await wrapper.get('button.head').trigger('click');
    await flushPromises();
    expect(shownRows(wrapper)[0]).toBe('r1999');
    expect(wrapper.get('[aria-sort=ascending]').text()).toContain('户数');
  });

  it('filters, ticks what is shown, and keeps ticks that the filter hides', async () => {
    const { wrapper, selected } = await table();
    selected.value = ['r5'];
    await wrapper.get('[data-test=filter] input, input[data-test=filter]').setValue('第1999件');
    await flushPromises();
    expect(shownRows(wrapper)).toEqual(['r1999']);
    await wrapper.get('[role=columnheader] input[type=checkbox]').setValue(true);
    expect(selected.value).toEqual(['r5', 'r1999']);
    expect(wrapper.text()).toContain('筛出 1 条，已选 2 条');
  });
});
