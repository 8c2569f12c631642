/** Days as people read them. What was typed is read in Rust; there is no clock here. */

const WEEKDAYS = '日一二三四五六';

/** "2026-07-10" → "2026年7月10日". */
export function day(iso: string): string {
  const [year, month, date] = parts(iso);
  return `${year}年${month}月${date}日`;
}

/** "2026-07-10" → "7月10日". */
export function shortDay(iso: string): string {
  const [, month, date] = parts(iso);
  return `${month}月${date}日`;
}

/** "2026-07-10" → "星期五". */
export function weekday(iso: string): string {
  return `星期${WEEKDAYS[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

/** "2026-07-10T08:12:00" → "7月10日 08:12". */
export function moment(iso: string): string {
  return `${shortDay(iso)} ${iso.slice(11, 16)}`;
}

/** Calendar days from one day to a later one, for showing; whether a period is over is said in Rust. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

function parts(iso: string): [number, number, number] {
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  return [year ?? 0, month ?? 0, date ?? 0];
}
