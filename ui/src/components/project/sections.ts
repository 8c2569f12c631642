/** The sections of a project's page, and which of them mends a fact that a finding read. */
import type { ProjectView } from '../../generated/api';

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

/** Words of a fact path, and the section in which the fact is filled in; the first that matches decides. */
const MENDED_IN: [string, SectionKey][] = [
  ['budget', 'budget'],
  ['sources', 'sources'],
  ['plan', 'plan'],
  ['demands', 'demands'],
  ['notices', 'notices'],
  ['notice', 'notices'],
  ['places', 'notices'],
  ['objections', 'notices'],
  ['papers', 'papers'],
  ['revisions', 'scheme'],
  ['scheme', 'scheme'],
];

/** Says where the first fact of a finding is filled in; `null` when no section of this window holds it. */
export function sectionOf(paths: string[]): SectionKey | null {
  const words = paths[0]?.split(/[.[\]]/) ?? [];
  return MENDED_IN.find(([word]) => words.includes(word))?.[1] ?? null;
}

/** What the button that leads to a section says. */
export function goTo(section: SectionKey | null): string | null {
  const name = SECTIONS.find(({ key }) => key === section)?.name;
  return name ? `去${name}` : null;
}

/** What every section gets. */
export interface SectionProps {
  project: ProjectView;
}
