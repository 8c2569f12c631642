import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { moved } from './model';

export interface UseSelectionReturn<Row> {
  /** Index of the row that the keyboard stands on. */
  active: Ref<number>;
  isSelected: (row: Row) => boolean;
  toggle: (row: Row) => void;
  /** True when every row that is shown is ticked. */
  all: ComputedRef<boolean>;
  toggleAll: () => void;
  /** Handles a key; says what it did, `null` when it is none of the table's. */
  press: (key: string, page: number) => 'move' | 'toggle' | 'open' | null;
}

export interface UseSelectionOptions<Row> {
  rows: () => Row[];
  rowKey: (row: Row) => string;
  selected: () => string[];
  select: (keys: string[]) => void;
}

/** Which rows are ticked and on which one the keyboard stands. Ticks of rows hidden by the filter are kept. */
export function useSelection<Row>(options: UseSelectionOptions<Row>): UseSelectionReturn<Row> {
  const active = ref(0);
  const ticked = computed(() => new Set(options.selected()));
  const isSelected = (row: Row) => ticked.value.has(options.rowKey(row));
  const all = computed(() => options.rows().length > 0 && options.rows().every(isSelected));

  function toggle(row: Row) {
    const key = options.rowKey(row);
    const keys = options.selected();
    options.select(isSelected(row) ? keys.filter((one) => one !== key) : [...keys, key]);
  }

  function toggleAll() {
    const shown = new Set(options.rows().map(options.rowKey));
    const others = options.selected().filter((key) => !shown.has(key));
    options.select(all.value ? others : [...others, ...shown]);
  }

  function press(key: string, page: number) {
    const rows = options.rows();
    const to = moved(key, active.value, rows.length, page);
    if (to !== null) {
      active.value = to;
      return 'move';
    }
    const row = rows[active.value];
    if (row === undefined) return null;
    if (key === ' ') toggle(row);
    return key === ' ' ? 'toggle' : key === 'Enter' ? 'open' : null;
  }

  return { active, isSelected, toggle, all, toggleAll, press };
}
