/** The words of meetings, people, providers and resources. */
import type { Announced, Ground, PersonField, Presence, ProviderKind, ResourceKind, Role, ScanKind, VotingManner } from '../generated/api';

export const ROLE: Record<Role, string> = {
  representative: '居民代表',
  party_committee: '党组织委员',
  residents_committee: '居委会成员',
  party_member: '党员',
  probationary_member: '预备党员',
  oversight: '居务监督委员会',
  street_finance: '街道财务人员',
};
/** Facts of a person, as the columns of an office's roster are matched to them. */
export const PERSON_FIELD: Record<PersonField, string> = {
  roster_number: '序号',
  name: '姓名',
  role: '身份',
  membership: '正式或预备',
  title: '职务',
  group: '支部、小组（楼栋）',
  person_phone: '联系电话',
  home: '住址',
  from: '任职开始',
  until: '任职结束',
  person_note: '备注',
};
export const PRESENCE: Record<Presence, string> = { present: '到会', leave: '请假', absent: '缺席', exempt: '不计入' };
export const MANNER: Record<VotingManner, string> = { hands: '举手表决', secret: '无记名投票', spoken: '口头表决' };
export const ANNOUNCED: Record<Announced, string> = { passed: '通过', rejected: '未通过' };
export const SCAN: Record<ScanKind, string> = {
  minutes: '会议记录',
  sign_in: '签到表',
  ballots: '表决票、计票单',
  photo: '现场照片',
  decision: '批复、意见、回执',
  contract: '合同',
  voucher: '发票、凭证',
  report: '报告、表格',
  other: '其他',
};
export const PROVIDER: Record<ProviderKind, string> = { social_organisation: '社会组织', enterprise: '企业', individual: '个人' };
export const RESOURCE: Record<ResourceKind, string> = { people: '人力', goods: '物资', place: '场地', money: '资金', skill: '技能' };

/** Where a number comes from: the document with its article, or that none fixes it. */
export function groundSaid({ document, article }: Ground): string {
  return [document, article].filter(Boolean).join(' ') || '通行做法';
}

/** "14:30:00" → "14:30". */
export function clock(time: string): string {
  return time.slice(0, 5);
}

/** Reads a time of day as typed: 14:30, 14：30, 14点30分, 14点; `null` when it is none. */
export function readClock(text: string): string | null {
  const found = /^(\d{1,2})(?:[:点时](?:(\d{1,2})分?)?)?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  const [hour, minute] = [Number(found?.[1] ?? 24), Number(found?.[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${pair(hour)}:${pair(minute)}:00` : null;
}

function pair(value: number): string {
  return value.toString().padStart(2, '0');
}
