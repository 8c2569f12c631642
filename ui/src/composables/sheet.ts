import { call, saveBytes } from '../host';
import { say } from './say';

/** Exports a list as a workbook, whole or of one fund year, to a place that the person chooses. */
export async function exportSheet(kind: string, year: number | null = null): Promise<void> {
  const sheet = await call('sheet_export', { kind, project: null, year });
  const saved = await saveBytes(sheet.xlsx, sheet.file_name);
  if (saved) say(`已存为 ${saved.name}。`);
}
