/** The sections of a project's page, in the order of the road. */
import type { ProjectView } from '../../generated/api';

/** `first` begins a group: what is asked for, what is decided, what is done, what is left of it. */
export const SECTIONS = [
  { key: 'road', name: '进展' },
  { key: 'scheme', name: '方案', first: true },
  { key: 'budget', name: '预算' },
  { key: 'sources', name: '资金来源' },
  { key: 'plan', name: '实施方案' },
  { key: 'demands', name: '需求' },
  { key: 'reviews', name: '评审', first: true },
  { key: 'notices', name: '公示' },
  { key: 'approvals', name: '审批' },
  { key: 'contracts', name: '合同' },
  { key: 'filings', name: '备案' },
  { key: 'progress', name: '进度', first: true },
  { key: 'entries', name: '监督' },
  { key: 'acceptance', name: '验收' },
  { key: 'payments', name: '拨付' },
  { key: 'course', name: '变更' },
  { key: 'completion', name: '完成', first: true },
  { key: 'papers', name: '文书' },
  { key: 'dossier', name: '卷宗' },
] as const satisfies readonly { key: string; name: string; first?: boolean }[];

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** What every section gets. */
export interface SectionProps {
  project: ProjectView;
}
