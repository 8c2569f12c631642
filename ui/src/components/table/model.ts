/** What the table does with its rows before it draws them; pure, so that it can be tested without a screen. */
import type { Shape } from '../frame/StateMark.vue';

/** One column of the table. */
export interface TableColumn<Row> {
  key: string;
  title: string;
  /** Least width in pixels; the rest of the window is shared by `grow`. */
  width: number;
  grow?: number;
  /** Figures stand to the right. */
  right?: boolean;
  /** Two lines instead of one. */
  wrap?: boolean;
  text: (row: Row) => string;
  /** What the column sorts by; not sortable without. Nothing comes last in both directions. */
  sort?: (row: Row) => string | number | null;
  /** Draws a state before the text. */
  shape?: (row: Row) => Shape | null;
}

/** By which column the rows stand. */
export interface Sorting {
  key: string;
  descending: boolean;
}

const chinese = new Intl.Collator('zh-CN', { numeric: true });

/** Keeps the rows in which every word of the query stands in some column, or in what else finds the row. */
export function filtered<Row>(rows: Row[], columns: TableColumn<Row>[], query: string, alsoFinds: (row: Row) => string = () => ''): Row[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = [...columns.map((column) => column.text(row)), alsoFinds(row)].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Sorts a copy; rows that are equal keep their order. */
export function sorted<Row>(rows: Row[], columns: TableColumn<Row>[], sorting: Sorting | null): Row[] {
  const by = columns.find((column) => column.key === sorting?.key)?.sort;
  if (!by || !sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => compared(a.value, b.value, sign))
    .map(({ row }) => row);
}

/** Up, down, none: what the next press on a head does. */
export function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, descending: false };
  return sorting.descending ? null : { key, descending: true };
}

/** Where a key moves the active row; `null` for keys that move nothing. */
export function moved(key: string, active: number, rows: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows - 1,
  };
  const target = to[key];
  return target === undefined || rows === 0 ? null : Math.min(Math.max(target, 0), rows - 1);
}

function compared(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * chinese.compare(String(a), String(b));
}
