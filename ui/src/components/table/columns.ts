/** Turns our columns into those of el-table-v2, with heads that a keyboard reaches. */
import { ElCheckbox, type Column } from 'element-plus';
import { h, type VNode } from 'vue';
import StateMark from '../frame/StateMark.vue';
import { nextSorting, type Sorting, type TableColumn } from './model';

/** Key of the column of ticks. */
export const TICK = 'tick';

/** What the cells and heads need to know of the table. */
export interface TableState<Row> {
  sorting: Sorting | null;
  sortBy: (sorting: Sorting | null) => void;
  isSelected: (row: Row) => boolean;
  toggle: (row: Row) => void;
  label: (row: Row) => string;
  /** True when every row that is shown is ticked. */
  all: boolean;
  toggleAll: () => void;
}

export function drawnColumn<Row>(column: TableColumn<Row>, state: TableState<Row>): Column<Row> {
  return {
    key: column.key,
    dataKey: column.key,
    width: column.width,
    minWidth: column.width,
    flexGrow: column.grow ?? 0,
    align: column.right ? 'right' : 'left',
    headerCellRenderer: () => head(column, state),
    cellRenderer: ({ rowData }: { rowData: Row }) => cell(column, rowData),
  };
}

export function tickColumn<Row>(state: TableState<Row>): Column<Row> {
  return {
    key: TICK,
    width: 44,
    minWidth: 44,
    flexShrink: 0,
    headerCellRenderer: () =>
      h(ElCheckbox, { modelValue: state.all, ariaLabel: '全选', tabindex: -1, onChange: state.toggleAll }),
    cellRenderer: ({ rowData }: { rowData: Row }) =>
      h(ElCheckbox, { modelValue: state.isSelected(rowData), ariaLabel: `选中${state.label(rowData)}`, tabindex: -1, onChange: () => state.toggle(rowData) }),
  };
}

/** The buttons of a row. */
export function actsColumn<Row>(width: number, draw: (row: { row: Row }) => VNode[]): Column<Row> {
  return {
    key: 'acts',
    width,
    minWidth: width,
    flexShrink: 0,
    align: 'right',
    headerCellRenderer: () => h('span', { class: 'only-read' }, '操作'),
    cellRenderer: ({ rowData }: { rowData: Row }) => h('span', draw({ row: rowData })),
  };
}

/** What a screen reader says of the order of a column. */
export function ariaSort(sorting: Sorting | null, key: string): 'ascending' | 'descending' | 'none' {
  if (sorting?.key !== key) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

function head<Row>(column: TableColumn<Row>, state: TableState<Row>): VNode {
  if (!column.sort) return h('span', { class: 'head' }, column.title);
  const order = ariaSort(state.sorting, column.key);
  const arrow = { ascending: '↑', descending: '↓', none: '' }[order];
  return h('button', { type: 'button', class: 'head', onClick: () => state.sortBy(nextSorting(state.sorting, column.key)) }, [
    column.title,
    arrow && h('span', { 'aria-hidden': true }, arrow),
  ]);
}

function cell<Row>(column: TableColumn<Row>, row: Row): VNode {
  const text = column.text(row);
  const shape = column.shape?.(row);
  if (shape) return h(StateMark, { shape, word: text });
  return h('span', { class: { cut: true, wrap: column.wrap, figures: column.right }, title: column.wrap ? text : undefined }, text);
}
