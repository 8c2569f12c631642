/** The sections of a project's page, and which of them mends a fact that a finding read. */
import type { ProjectId, ProjectView } from '../../generated/api';

export const SECTIONS = [
  { key: 'road', name: '进展' },
  { key: 'scheme', name: '方案' },
  { key: 'budget', name: '预算' },
  { key: 'sources', name: '资金来源' },
  { key: 'plan', name: '实施方案' },
  { key: 'demands', name: '需求' },
  { key: 'reviews', name: '评审' },
  { key: 'notices', name: '公示' },
  { key: 'approvals', name: '审批' },
  { key: 'contracts', name: '合同' },
  { key: 'filings', name: '备案' },
  { key: 'entries', name: '监督' },
  { key: 'course', name: '变更' },
  { key: 'papers', name: '文书' },
] as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** Pages outside the project where a fact is filled in. */
const OUTSIDE = { settings: '设置', meetings: '会议', year: '年度' } as const;

/** Where a fact is filled in: a section of the project, or a page of its own. */
export type Place = SectionKey | keyof typeof OUTSIDE;

/** Words of a fact path, and the place in which the fact is filled in; the first that matches decides. */
const MENDED_IN: [string, Place][] = [
  ['community', 'settings'],
  ['book', 'year'],
  ['votes', 'meetings'],
  ['meetings', 'meetings'],
  ['meeting', 'meetings'],
  ['reviews', 'reviews'],
  ['approvals', 'approvals'],
  ['contracts', 'contracts'],
  ['filings', 'filings'],
  ['entries', 'entries'],
  ['withdrawn', 'course'],
  ['partners', 'plan'],
  ['indicators', 'plan'],
  ['budget', 'budget'],
  ['sources', 'sources'],
  ['plan', 'plan'],
  ['demands', 'demands'],
  ['demand', 'demands'],
  ['notices', 'notices'],
  ['notice', 'notices'],
  ['places', 'notices'],
  ['objections', 'notices'],
  ['papers', 'papers'],
  ['revision', 'scheme'],
  ['revisions', 'scheme'],
  ['scheme', 'scheme'],
];

/** Places that hold records, each with a form of its own. */
const RECORDS: Place[] = ['reviews', 'approvals', 'contracts', 'filings'];

/** Says where the first fact of a finding is filled in; `null` when this window has no place for it. */
export function placeOf(facts: string[]): Place | null {
  const words = wordsOf(facts[0]);
  return MENDED_IN.find(([word]) => words.includes(word))?.[1] ?? null;
}

/** An address with the field to put the cursor in, the record of a list that holds it, or the vote that is to be taken. */
export interface Way {
  path: string;
  query: { field?: string; record?: string; project?: ProjectId; vote?: string };
}

/** The address of that place. */
export function wayTo(facts: string[], project: ProjectId): Way | null {
  const place = placeOf(facts);
  if (!place) return null;
  const [list, record, ...rest] = wordsOf(facts[0]);
  if (list === 'votes') return { path: '/meetings', query: { project, vote: record } };
  if (place === 'meetings') return { path: record ? `/meetings/${record}` : '/meetings', query: {} };
  const field = rest.at(-1) ?? record ?? list;
  const query = RECORDS.includes(place) && rest.length ? { record, field } : { field };
  return { path: place in OUTSIDE ? `/${place}` : `/projects/${project}/${place}`, query };
}

/** What the button that leads to a place says. */
export function goTo(place: Place | null): string | null {
  const name = place && place in OUTSIDE ? OUTSIDE[place as keyof typeof OUTSIDE] : SECTIONS.find(({ key }) => key === place)?.name;
  return name ? `去${name}` : null;
}

/** Where a finding led, for a card of records. */
export function aimOf(query: Record<string, unknown>): { record: string; field: string } {
  return { record: String(query.record ?? ''), field: String(query.field ?? '') };
}

function wordsOf(path: string | undefined): string[] {
  return path?.split(/[.[\]]/).filter(Boolean) ?? [];
}

/** What every section gets. */
export interface SectionProps {
  project: ProjectView;
}
