import type { RecordView } from '../../generated/api';

/** The fund year that a record is about, when it is about one. */
export function yearOf({ record }: RecordView): number | null {
  return 'year' in record ? record.year : null;
}

/** The year of the record to which a finding led: the finding names the record without its year. */
export function yearSought(records: RecordView[], sought: string): number | null {
  const found = records.find(({ id }) => id === sought);
  return found ? yearOf(found) : null;
}
