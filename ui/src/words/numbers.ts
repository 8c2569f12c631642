/** Figures as people read them. Nothing is added up or read in here: amounts are read and summed in Rust. */
import type { Money } from '../generated/api';

/** 3860000 → "38,600"; "38,600.50" when there are jiao or fen. */
export function yuan(fen: Money): string {
  const digits = Math.abs(fen).toString().padStart(3, '0');
  const whole = grouped(digits.slice(0, -2));
  const cents = digits.slice(-2);
  return `${fen < 0 ? '-' : ''}${whole}${cents === '00' ? '' : `.${cents}`}`;
}

/** 16850 → "16,850". */
export function count(value: number): string {
  return grouped(value.toString());
}

/** Reads a whole number as typed, full-width digits and separators too; `null` when it is none. */
export function readCount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
