/** The words of what the street and other bodies do on the road. */
import type { Binned, FilingKind, ReviewResult, Watched } from '../generated/api';

export const REVIEW: Record<ReviewResult, string> = { passed: '通过', adjust: '退回调整', set_up_anew: '要求重新立项' };
export const FILING: Record<FilingKind, string> = { lists: '三张清单', approval: '审批结果', form: '备案表' };
export const WATCHED: Record<Watched, string> = { notice: '公示', budget: '预算', execution: '实施', payment: '付款', acceptance: '验收', audit: '审计' };
export const BINNED: Record<Binned, string> = {
  demand: '需求',
  project: '项目',
  notice: '公示',
  person: '人员',
  meeting: '会议',
  review: '评审',
  approval: '审批',
  contract: '合同',
  filing: '备案',
  provider: '承接方',
  resource: '资源',
  disclosure: '经费公开',
  house_rule: '制度',
  record: '登记',
};
