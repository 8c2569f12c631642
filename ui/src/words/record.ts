/** The words of what happens after the approval: money, work, acceptance, things. */
import type {
  AcceptanceResult,
  AssetEventKind,
  AuditKind,
  BudgetAct,
  ChangedPart,
  EvaluationResult,
  JointRole,
  Manner,
  PaymentKind,
  StandingGround,
} from '../generated/api';

export const PAYMENT: Record<PaymentKind, string> = { instalment: '按期拨付', advance: '垫付', repayment: '归还垫付', recovery: '收回' };
export const PAID_BY: Record<Manner, string> = { transfer: '转账', cash: '现金' };
export const ACCEPTED: Record<AcceptanceResult, string> = { qualified: '合格', rectify: '整改', failed: '不合格' };
export const CHANGED: Record<ChangedPart, string> = { total: '总金额', lines: '预算明细', use: '资金用途', undertaker: '承接方', content: '项目内容', place: '实施地点', time: '完成时限' };
export const EVALUATED: Record<EvaluationResult, string> = { spreadable: '成效好、可推广', reached: '达到预期', missed: '没有达到约定成效', no_effect: '没有成效', irregular: '使用不规范' };
export const JOINT_ROLE: Record<JointRole, string> = { lead: '牵头', partner: '参与' };
export const STANDING: Record<StandingGround, string> = { not_performed: '不履行约定', not_mended: '整改不到位', effect_missed: '没有达到约定成效' };
export const ASSET_EVENT: Record<AssetEventKind, string> = { inspected: '盘点', repaired: '维修', moved: '移动', idle: '闲置', transferred: '移交', written_off: '报废' };
export const AUDIT: Record<AuditKind, string> = { spot_check: '抽查', audit: '审计' };
export const REPORTED_TO: Record<'street' | 'residents', string> = { street: '街道党工委', residents: '党员和居民群众' };
export const BUDGET_ACT: Record<BudgetAct, string> = { applied: '申报', resolved: '决议', approved: '审批', contracted: '合同', changed: '变更', settled: '决算' };
