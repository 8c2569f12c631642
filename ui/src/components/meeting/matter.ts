/** What is recorded about one project at a meeting, as one flat record for its form, and back. */
import type { Ballot, MatterFields, Remark } from '../../generated/api';
import { ANNOUNCED, MANNER, options } from '../../words';
import type { Field } from '../form/fields';

/** A remark while it is typed. */
export type RemarkEntry = Omit<Remark, 'says'> & { says: string | null };

export type Votes = { [K in Exclude<keyof Ballot, 'manner'>]: number | null };
export type MatterEntry = Omit<MatterFields, 'ballot' | 'remarks' | 'revision'> & Votes & { manner: Ballot['manner']; remarks: RemarkEntry[] };

export const VOTES: { key: keyof Votes; label: string }[] = [
  { key: 'approve', label: '同意' },
  { key: 'against', label: '反对' },
  { key: 'abstain', label: '弃权' },
  { key: 'not_cast', label: '未投' },
];
export const FIELDS: Field<MatterEntry>[] = [
  { key: 'manner', label: '怎么表决的', kind: 'choice', options: options(MANNER) },
  { key: 'announced', label: '会上宣布的结果', kind: 'choice', options: options(ANNOUNCED) },
  { key: 'explained', label: '议题说明', kind: 'long' },
  { key: 'conclusion', label: '会议结论', kind: 'long', help: '照会上说的写，印在会议记录上。' },
];
export const REMARK_FIELDS: Field<RemarkEntry>[] = [
  { key: 'by', label: '谁说的', kind: 'text' },
  { key: 'says', label: '说了什么', kind: 'long', required: true },
  { key: 'objects', label: '是反对意见', kind: 'check' },
];

export const blankRemark = (): RemarkEntry => ({ by: null, says: null, objects: false });

export function entryOf({ ballot, remarks, explained, announced, conclusion }: MatterFields): MatterEntry {
  const votes = ballot ?? { manner: null, approve: null, against: null, abstain: null, not_cast: null };
  return { ...votes, explained, announced, conclusion, remarks: remarks.map((remark) => ({ ...remark })) };
}

/** Votes once any of them is typed; a box left empty beside them means that nobody voted so. */
export function ballotOf({ manner, approve, against, abstain, not_cast }: MatterEntry): Ballot | null {
  if ([approve, against, abstain, not_cast].every((votes) => votes === null)) return null;
  return { manner, approve: approve ?? 0, against: against ?? 0, abstain: abstain ?? 0, not_cast: not_cast ?? 0 };
}

/** What goes back, with the revision that lay before the meeting; a remark without words is none. */
export function fieldsOf(entry: MatterEntry, revision: MatterFields['revision']): MatterFields {
  const { explained, announced, conclusion } = entry;
  const remarks = entry.remarks.flatMap(({ by, says, objects }) => (says?.trim() ? [{ by, says, objects }] : []));
  return { revision, explained, announced, conclusion, remarks, ballot: ballotOf(entry) };
}
