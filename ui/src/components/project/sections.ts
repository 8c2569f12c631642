/** The sections of a project's page, and which of them mends a fact that a finding read. */
import type { ProjectId, ProjectView } from '../../generated/api';

export const SECTIONS = [
  { key: 'road', name: '进展' },
  { key: 'scheme', name: '方案' },
  { key: 'budget', name: '预算' },
  { key: 'sources', name: '资金来源' },
  { key: 'plan', name: '实施步骤' },
  { key: 'demands', name: '需求' },
  { key: 'notices', name: '公示' },
  { key: 'papers', name: '文书' },
] as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** Where a fact is filled in: a section of the project, or the settings. */
export type Place = SectionKey | 'settings';

/** Words of a fact path, and the place in which the fact is filled in; the first that matches decides. */
const MENDED_IN: [string, Place][] = [
  ['community', 'settings'],
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

/** Says where the first fact of a finding is filled in; `null` when this window has no place for it. */
export function placeOf(facts: string[]): Place | null {
  const words = wordsOf(facts[0]);
  return MENDED_IN.find(([word]) => words.includes(word))?.[1] ?? null;
}

/** The address of that place, with the field to put the cursor in. */
export function wayTo(facts: string[], project: ProjectId): { path: string; query: { field?: string } } | null {
  const place = placeOf(facts);
  if (!place) return null;
  const field = wordsOf(facts[0]).at(-1);
  return { path: place === 'settings' ? '/settings' : `/projects/${project}/${place}`, query: field ? { field } : {} };
}

/** What the button that leads to a place says. */
export function goTo(place: Place | null): string | null {
  const name = place === 'settings' ? '设置' : SECTIONS.find(({ key }) => key === place)?.name;
  return name ? `去${name}` : null;
}

function wordsOf(path: string | undefined): string[] {
  return path?.split(/[.[\]]/).filter(Boolean) ?? [];
}

/** What every section gets. */
export interface SectionProps {
  project: ProjectView;
}
