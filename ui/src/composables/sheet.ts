import { call, saveBytes } from '../host';
import { say } from './say';

/** Exports a whole list as a workbook, to a place that the person chooses. */
export async function exportSheet(kind: string): Promise<void> {
  const sheet = await call('sheet_export', { kind, project: null, year: null });
  const saved = await saveBytes(sheet.xlsx, sheet.file_name);
  if (saved) say(`已存为 ${saved.name}。`);
}
