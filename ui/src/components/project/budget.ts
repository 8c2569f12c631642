/** Budget lines for the list editor and the table, and back. */
import type { BudgetLine, BudgetLineForm, Choice, Declaration, Money } from '../../generated/api';
import { yuan } from '../../words';
import type { TableColumn } from '../table/model';

/** A line while it is edited; the declaration is one choice, its written reason is carried along. */
export type LineEntry = Omit<BudgetLineForm, 'item' | 'declaration'> & { item: string | null; declared: string | null; reason: string | null };

const FORBIDDEN = 'forbidden:';

export function blankLine(): LineEntry {
  return { id: null, item: null, category: null, unit: null, quantity: null, unit_price_fen: null, amount_fen: null, declared: null, reason: null, note: null };
}

export function entryOf(line: BudgetLine): LineEntry {
  const { declaration, ...rest } = line;
  return { ...rest, declared: codeOf(declaration), reason: declaration?.kind === 'allowed' ? declaration.reason : null };
}

export function lineOf(entry: LineEntry): BudgetLineForm {
  const { declared, reason, item, ...rest } = entry;
  return { ...rest, item: item ?? '', declaration: declarationOf(declared, reason) };
}

/** A line whose quantity or price was changed loses the amount of the old ones: Rust works it out anew. */
export function recounted(before: LineEntry[], after: LineEntry[]): LineEntry[] {
  const stale = (line: LineEntry, old: LineEntry | undefined) =>
    old !== undefined &&
    !before.includes(line) &&
    line.amount_fen === old.amount_fen &&
    (line.quantity !== old.quantity || line.unit_price_fen !== old.unit_price_fen) &&
    line.quantity !== null &&
    line.unit_price_fen !== null;
  return after.map((line, at) => (stale(line, before[at]) ? { ...line, amount_fen: null } : line));
}

export function budgetColumns(uses: Choice[]): TableColumn<BudgetLine>[] {
  const price = (fen: Money | null) => (fen === null ? '' : `${yuan(fen)} 元`);
  return [
    { key: 'item', title: '内容', width: 160, text: (line) => line.item },
    { key: 'unit', title: '单位', width: 64, text: (line) => line.unit ?? '' },
    { key: 'quantity', title: '数量', width: 72, right: true, text: (line) => line.quantity ?? '' },
    { key: 'price', title: '单价', width: 112, right: true, text: (line) => price(line.unit_price_fen) },
    { key: 'amount', title: '金额', width: 128, right: true, text: (line) => price(line.amount_fen) },
    { key: 'declared', title: '不得列支', width: 128, text: (line) => declaredWord(line.declaration, uses) },
    { key: 'note', title: '备注', width: 96, text: (line) => line.note ?? '' },
  ];
}

function codeOf(declaration: Declaration | null): string | null {
  if (declaration === null) return null;
  return declaration.kind === 'allowed' ? 'allowed' : `${FORBIDDEN}${declaration.code}`;
}

function declarationOf(code: string | null, reason: string | null): Declaration | null {
  if (code === null) return null;
  return code.startsWith(FORBIDDEN) ? { kind: 'forbidden', code: code.slice(FORBIDDEN.length) } : { kind: 'allowed', reason };
}

function declaredWord(declaration: Declaration | null, uses: Choice[]): string {
  if (declaration === null) return '还没有回答';
  return declaration.kind === 'allowed' ? '不属于' : (uses.find(({ code }) => code === declaration.code)?.name ?? '属于');
}
