import { describe, expect, it } from 'vitest';
import { filtered, moved, nextSorting, sorted, type TableColumn } from '../src/components/table/model';

interface Row {
  name: string;
  households: number | null;
}

const rows: Row[] = [
  { name: '2幢路灯', households: 120 },
  { name: '10幢路灯', households: null },
  { name: '老年食堂', households: 9 },
];
const columns: TableColumn<Row>[] = [
  { key: 'name', title: '名称', width: 100, text: (row) => row.name, sort: (row) => row.name },
  { key: 'households', title: '户数', width: 100, text: (row) => String(row.households ?? ''), sort: (row) => row.households },
];
const names = (found: Row[]) => found.map(({ name }) => name);

describe('the rows of the table', () => {
  it('keeps rows that hold every word, in whatever column and width of digit', () => {
    expect(names(filtered(rows, columns, '路灯'))).toEqual(['2幢路灯', '10幢路灯']);
    expect(names(filtered(rows, columns, '路灯　１２０'))).toEqual(['2幢路灯']);
    expect(filtered(rows, columns, '   ')).toBe(rows);
  });

  it('sorts numbers as numbers and leaves what is not recorded at the end both ways', () => {
    expect(names(sorted(rows, columns, { key: 'households', descending: false }))).toEqual(['老年食堂', '2幢路灯', '10幢路灯']);
    expect(names(sorted(rows, columns, { key: 'households', descending: true }))).toEqual(['2幢路灯', '老年食堂', '10幢路灯']);
  });

  it('sorts house numbers inside texts by value', () => {
    const names10 = names(sorted(rows, columns, { key: 'name', descending: false })).filter((name) => name.includes('幢'));
    expect(names10).toEqual(['2幢路灯', '10幢路灯']);
  });

  it('goes up, down and back to the order of entry', () => {
    const up = nextSorting(null, 'name');
    const down = nextSorting(up, 'name');
    expect([up, down, nextSorting(down, 'name')]).toEqual([{ key: 'name', descending: false }, { key: 'name', descending: true }, null]);
    expect(nextSorting(down, 'households')).toEqual({ key: 'households', descending: false });
  });

  it('moves inside the rows and never past them', () => {
    expect(moved('ArrowUp', 0, 3, 10)).toBe(0);
    expect(moved('PageDown', 0, 3, 10)).toBe(2);
    expect(moved('End', 0, 3, 10)).toBe(2);
    expect(moved('a', 0, 3, 10)).toBeNull();
    expect(moved('ArrowDown', 0, 0, 10)).toBeNull();
  });
});
