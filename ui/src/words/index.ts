/** The glossary on screen: each closed set of the wire types with its Chinese words. */
import type {
  CommunityKind,
  DemandField,
  DemandState,
  NoticeKind,
  PlaceKind,
  PlaceName,
  PostingEvent,
  RowState,
  Severity,
  SourceKind,
  StepStatus,
  UndertakingMode,
  Urgency,
} from '../generated/api';

export * from './dates';
export * from './meeting';
export * from './numbers';
export * from './record';
export * from './road';

/** A code with its name, as choice fields take it. */
export interface Option<T extends string = string> {
  code: T;
  name: string;
}

/** Lists a closed set for a choice field. */
export function options<T extends string>(words: Record<T, string>): Option<T>[] {
  return (Object.entries(words) as [T, string][]).map(([code, name]) => ({ code, name }));
}

export const COMMUNITY_KIND: Record<CommunityKind, string> = { urban: '城市社区', village: '村改居社区' };
export const BACKUP_PLACE: Record<PlaceName, string> = { first: '本机', second: '第二处' };
export const URGENCY: Record<Urgency, string> = { normal: '一般', urgent: '急', critical: '特急' };
export const DEMAND_STATE: Record<DemandState, string> = {
  open: '待处理',
  planned: '拟立项',
  referred: '已转办',
  explained: '已解释说明',
  answered: '已答复',
};
export const MODE: Record<UndertakingMode, string> = {
  self_run: '社区自办',
  social_organisation: '社会组织承接',
  enterprise: '企业承接',
  individual: '个人承接',
};
export const SOURCE: Record<SourceKind, string> = {
  fund: '专项经费',
  collective: '社区集体经济',
  society: '社会资源',
  donation: '捐赠',
  in_kind: '实物折价',
  award: '以奖代补',
};
export const NOTICE: Record<NoticeKind, string> = { project: '立项公示', decision: '决议公告', completion: '完成公示', contract: '合同公开', evaluation: '评价结果公示', termination: '终止公告' };
export const PLACE: Record<PlaceKind, string> = { board: '社区公示栏', building: '居民楼栋', online: '网站、公众号', site: '施工现场', other: '其他' };
export const POSTING: Record<PostingEvent, string> = { posted: '张贴', removed: '撤下', torn: '发现被撕毁' };
export const ROW_STATE: Record<RowState, string> = { new: '新增', changed: '有改动', same: '相同', refused: '不能收', skipped: '跳过' };
export const SEVERITY: Record<Severity, string> = { block: '须先解决', warn: '请留意', info: '说明' };
export const STEP: Record<StepStatus, string> = { done: '已完成', running: '进行中', open: '未开始', blocked: '受阻', not_judged: '尚未核查' };

/** Kinds of papers and sheets that pages ask for by name. */
export const DEMAND_LIST = '需求清单';
/** The lists that leave the book as workbooks, by the page that has the button. */
export const SHEET = { people: '人员名册', providers: '服务清单', resources: '资源清单', meetings: '会议表决台账', notices: '公示台账', money: '经费收支表', assets: '固定资产台账' } as const;

/** Facts of a demand, as the columns of an office's workbook are matched to them. */
export const DEMAND_FIELD: Record<DemandField, string> = {
  number: '编号',
  collected_on: '征集日期',
  channel: '征集方式',
  collector: '征集人',
  proposer: '提出人',
  proposer_role: '提出人身份',
  phone: '联系电话',
  location: '小区（楼栋）',
  content: '需求内容',
  category: '类别',
  households: '涉及户数',
  urgency: '紧急程度',
  state: '处理情况',
  projects: '对应项目',
  note: '备注',
};
export const SUBMISSION_SHEET = '报送单';
