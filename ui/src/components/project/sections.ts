/** The sections of a project's page. */
import type { ProjectView } from '../../generated/api';

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

/** What every section gets. */
export interface SectionProps {
  project: ProjectView;
}
