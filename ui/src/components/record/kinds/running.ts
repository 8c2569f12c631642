/** While a project is carried out: progress, acceptance, satisfaction, changes. */
import { ACCEPTED, CHANGED, options } from '../../../words';
import { bodies, calledBy, dues, indicators, instalments, lines, methods, nameOf, on, revisions, sum } from '../pick';
import { spec, type Desk, type Facts, type RowsOf, type Typed } from '../spec';

const CONSENT = { body: null, on: null, refused_on: null, document: null };

/** Who has to agree: the bodies with which it is filed stand ready. */
const consents = (desk: Desk): RowsOf<'consents', Typed<Facts<'change'>['consents'][number]>> => ({
  key: 'consents',
  label: '各单位的答复',
  help: '还没有答复的，日期先空着；不同意的填不同意日期，后来又同意的两个都填。',
  add: '加一个单位',
  blank: () => ({ ...CONSENT }),
  fields: [
    { key: 'body', label: '单位', kind: 'choice', required: true, options: bodies(desk) },
    { key: 'on', label: '同意日期', kind: 'date' },
    { key: 'refused_on', label: '不同意日期', kind: 'date' },
    { key: 'document', label: '文号', kind: 'text' },
  ],
  ready: { word: '列出备案单位', rows: (desk.choices?.filing_bodies ?? []).map(({ code }) => ({ ...CONSENT, body: code })) },
});

const agreed = (desk: Desk, rows: Typed<Facts<'change'>['consents'][number]>[]): string => rows.map((row) => `${calledBy(bodies(desk), row.body)}${answerOf(row)}`).join('、');

/** The answer that stands: the later one, when a body changed its mind. */
function answerOf({ on: agreedOn, refused_on: refusedOn }: Typed<Facts<'change'>['consents'][number]>): string {
  if (refusedOn && (!agreedOn || agreedOn <= refusedOn)) return `${on(refusedOn)}不同意`;
  return agreedOn ? '已同意' : '等批复';
}

export const progress = spec('progress', {
  noun: '进度',
  none: '开工以后，每做一段就记一条：做了什么、做到几成，照片也放进来。',
  verb: '登记进度',
  scans: ['photo', 'report', 'other'],
  blank: ({ today }) => ({ on: today, says: null, percent: null, by: null }),
  fields: () => [
    { key: 'on', label: '哪一天', kind: 'date', required: true },
    { key: 'says', label: '做了什么', kind: 'long', required: true },
    { key: 'percent', label: '完成比例', kind: 'count', unit: '%' },
    { key: 'by', label: '报告人', kind: 'text' },
  ],
  columns: () => [
    { key: 'on', title: '日期', width: 140, text: (row) => on(row.on) },
    { key: 'says', title: '做了什么', width: 280, grow: 1, wrap: true, text: (row) => row.says ?? '' },
    { key: 'percent', title: '完成比例', width: 96, right: true, text: (row) => (row.percent === null ? '' : `${row.percent}%`) },
    { key: 'by', title: '报告人', width: 96, text: (row) => row.by ?? '' },
  ],
});

export const acceptance = spec('acceptance', {
  noun: '验收',
  none: '街道来验收，一次一条：查了什么、谁说了什么、结论是什么。每期拨付以前都要有一次。',
  verb: '登记验收',
  scans: ['report', 'photo', 'decision', 'other'],
  blank: ({ today }) => ({ instalment: null, on: today, result: null, done: null, problems: null, rectify_by: null, rectified_on: null, rectification: null, opinions: [], inspectors: [], lines: [], scores: [] }),
  fields: (desk) => [
    { key: 'instalment', label: '验收哪一期', kind: 'choice', numbers: true, options: instalments(desk), help: '全部完工以后的总验收不选。' },
    { key: 'on', label: '验收日期', kind: 'date' },
    { key: 'result', label: '结论', kind: 'choice', options: options(ACCEPTED) },
    { key: 'done', label: '本期完成内容', kind: 'long' },
    { key: 'problems', label: '存在问题', kind: 'long' },
    { key: 'rectify_by', label: '整改期限', kind: 'date' },
    { key: 'rectified_on', label: '复验通过日期', kind: 'date' },
    { key: 'rectification', label: '复验情况', kind: 'long' },
  ],
  columns: (desk) => [
    { key: 'instalment', title: '期次', width: 120, text: (row) => (row.instalment === null ? '总验收' : nameOf(instalments(desk), String(row.instalment))) },
    { key: 'on', title: '验收日期', width: 140, text: (row) => on(row.on) },
    { key: 'result', title: '结论', width: 90, text: (row) => (row.result ? ACCEPTED[row.result] : '还没有结论') },
    { key: 'rectified', title: '整改', width: 150, text: (row) => (row.rectified_on ? `${on(row.rectified_on)}通过` : row.rectify_by ? `限${on(row.rectify_by)}` : '') },
    { key: 'problems', title: '存在问题', width: 200, grow: 1, wrap: true, text: (row) => row.problems ?? '' },
  ],
  lists: (desk) => [
    {
      key: 'opinions',
      label: '各方意见',
      add: '加一方意见',
      blank: () => ({ method: null, by: null, on: null, says: null }),
      fields: [
        { key: 'method', label: '验收方式', required: true, ...methodKind(desk), width: 150 },
        { key: 'by', label: '谁', kind: 'text', width: 120 },
        { key: 'on', label: '哪一天', kind: 'date', width: 190 },
        { key: 'says', label: '意见', kind: 'text' },
      ],
      ready: { word: '列出各种验收方式', rows: methods(desk).map(({ code }) => ({ method: code, by: null, on: null, says: null })) },
    },
    {
      key: 'inspectors',
      label: '验收组',
      help: '在验收表上签字的人，按签字的顺序。',
      add: '加一个人',
      blank: () => ({ name: null, role: null }),
      fields: [
        { key: 'name', label: '姓名', kind: 'text', required: true, width: 160 },
        { key: 'role', label: '单位或身份', kind: 'text' },
      ],
    },
    {
      key: 'lines',
      label: '逐项认可',
      help: '没有列出来的预算明细，算全部认可。',
      add: '加一项',
      blank: () => ({ line: null, accepted_fen: null, says: null }),
      fields: [
        { key: 'line', label: '预算明细', kind: 'choice', required: true, options: lines(desk) },
        { key: 'accepted_fen', label: '认可金额', kind: 'money', required: true, width: 150 },
        { key: 'says', label: '说明', kind: 'text' },
      ],
    },
    {
      key: 'scores',
      label: '指标得分',
      add: '加一个得分',
      blank: () => ({ indicator: null, by: null, score: null }),
      fields: [
        { key: 'indicator', label: '指标', kind: 'choice', required: true, options: indicators(desk) },
        { key: 'by', label: '谁打的分', kind: 'text', required: true },
        { key: 'score', label: '得分', kind: 'text', unit: '分', required: true, width: 120 },
      ],
    },
  ],
});

export const survey = spec('survey', {
  noun: '满意度',
  none: '问了受益的居民满不满意，把各有多少份记在这里，不写姓名。',
  verb: '登记满意度',
  scans: ['report', 'photo', 'other'],
  blank: ({ today }) => ({ on: today, manner: null, asked: null, very_satisfied: null, satisfied: null, fair: null, dissatisfied: null, says: null }),
  fields: () => [
    { key: 'on', label: '哪一天', kind: 'date', required: true },
    { key: 'manner', label: '怎么问的', kind: 'text', suggestions: ['问卷', '入户走访', '电话', '微信群', '座谈会'] },
    { key: 'asked', label: '问了多少', kind: 'count', unit: '份' },
    { key: 'very_satisfied', label: '非常满意', kind: 'count', unit: '份', required: true, help: '一份也没有的填 0。' },
    { key: 'satisfied', label: '满意', kind: 'count', unit: '份', required: true },
    { key: 'fair', label: '一般', kind: 'count', unit: '份', required: true },
    { key: 'dissatisfied', label: '不满意', kind: 'count', unit: '份', required: true },
    { key: 'says', label: '意见建议', kind: 'long', help: '不要写姓名。' },
  ],
  columns: () => [
    { key: 'on', title: '日期', width: 140, text: (row) => on(row.on) },
    { key: 'manner', title: '怎么问的', width: 110, text: (row) => row.manner ?? '' },
    { key: 'asked', title: '问了', width: 84, right: true, text: (row) => (row.asked === null ? '' : `${row.asked} 份`) },
    { key: 'very', title: '非常满意', width: 90, right: true, text: (row) => String(row.very_satisfied) },
    { key: 'satisfied', title: '满意', width: 84, right: true, text: (row) => String(row.satisfied) },
    { key: 'fair', title: '一般', width: 84, right: true, text: (row) => String(row.fair) },
    { key: 'dissatisfied', title: '不满意', width: 84, right: true, text: (row) => String(row.dissatisfied) },
  ],
});

export const change = spec('change', {
  noun: '变更',
  none: '金额、明细、用途、承接方、内容、地点、时限要改的，先记申请和原因，批下来再填日期和文号。',
  verb: '登记变更',
  scans: ['decision', 'report', 'other'],
  blank: ({ today }) => ({ asked_on: today, reason: null, revision: null, provider: null, fund_fen: null, finish: null, effective_on: null, parts: [], consents: [] }),
  fields: (desk) => [
    { key: 'asked_on', label: '申请日期', kind: 'date', required: true },
    { key: 'reason', label: '为什么要变更', kind: 'long' },
    { key: 'revision', label: '变更后的方案是哪一稿', kind: 'choice', options: revisions(desk), help: '先在“方案”“预算”里改好、定稿，再来选。' },
    { key: 'provider', label: '变更后的承接方', kind: 'choice', options: desk.providers },
    { key: 'fund_fen', label: '变更后的专项经费', kind: 'money', help: '不变的空着。' },
    { key: 'finish', label: '变更后的完成时限', kind: 'date' },
    { key: 'effective_on', label: '从哪天起执行', kind: 'date' },
  ],
  columns: (desk) => [
    { key: 'asked', title: '申请', width: 140, text: (row) => on(row.asked_on) },
    { key: 'parts', title: '变更什么', width: 160, text: (row) => row.parts.map(({ part }) => (part ? CHANGED[part] : '')).join('、') },
    { key: 'fund', title: '变更后专项经费', width: 140, right: true, text: (row) => sum(row.fund_fen) },
    { key: 'consents', title: '同意', width: 200, grow: 1, wrap: true, text: (row) => agreed(desk, row.consents) },
    { key: 'effective', title: '执行', width: 140, text: (row) => on(row.effective_on, '还没有执行') },
  ],
  lists: (desk) => [
    {
      key: 'parts',
      label: '变更什么',
      add: '加一样',
      blank: () => ({ part: null }),
      fields: [{ key: 'part', label: '变更什么', kind: 'choice', required: true, options: options(CHANGED) }],
    },
    consents(desk),
  ],
});

export const termination = spec('termination', {
  noun: '终止',
  none: '没有做完就不做了的，记在这里：为什么、做完了多少、该收回多少。终止以后还要公告。',
  verb: '登记终止',
  scans: ['decision', 'report', 'other'],
  blank: ({ today }) => ({ on: today, reason: null, done: null, recover_fen: null, recovered_on: null, consents: [] }),
  fields: () => [
    { key: 'on', label: '终止日期', kind: 'date', required: true },
    { key: 'reason', label: '为什么终止', kind: 'long' },
    { key: 'done', label: '已经完成的部分', kind: 'long' },
    { key: 'recover_fen', label: '应收回金额', kind: 'money' },
    { key: 'recovered_on', label: '收回日期', kind: 'date' },
  ],
  columns: (desk) => [
    { key: 'on', title: '终止日期', width: 140, text: (row) => on(row.on) },
    { key: 'reason', title: '原因', width: 220, grow: 1, wrap: true, text: (row) => row.reason ?? '' },
    { key: 'recover', title: '应收回', width: 130, right: true, text: (row) => sum(row.recover_fen) },
    { key: 'recovered', title: '收回', width: 140, text: (row) => on(row.recovered_on) },
    { key: 'consents', title: '同意', width: 180, text: (row) => agreed(desk, row.consents) },
  ],
  lists: (desk) => [consents(desk)],
});

export const postponement = spec('postponement', {
  noun: '顺延',
  none: '款没有按时到、天气不好，期限往后挪的，写明原因记在这里。',
  verb: '登记顺延',
  scans: ['decision', 'other'],
  blank: () => ({ rule: null, from: null, to: null, reason: null }),
  fields: (desk) => [
    { key: 'rule', label: '哪个期限', kind: 'choice', required: true, options: dues(desk), help: '没有可选的，是眼下没有要办的期限。' },
    { key: 'from', label: '原来的日期', kind: 'date', required: true },
    { key: 'to', label: '挪到哪一天', kind: 'date', required: true },
    { key: 'reason', label: '原因', kind: 'long', help: '没有写原因的，核查时会提出来。' },
  ],
  columns: (desk) => [
    { key: 'rule', title: '期限', width: 220, grow: 1, wrap: true, text: (row) => calledBy(dues(desk), row.rule) },
    { key: 'from', title: '原来', width: 140, text: (row) => on(row.from) },
    { key: 'to', title: '挪到', width: 140, text: (row) => on(row.to) },
    { key: 'reason', title: '原因', width: 200, grow: 1, wrap: true, text: (row) => row.reason ?? '' },
  ],
});

/** A choice where the program tells the methods; else the words that are usual are offered. */
export function methodKind(desk: Desk): { kind: 'choice' | 'text'; options?: { code: string; name: string }[]; suggestions?: string[] } {
  const known = methods(desk);
  return known.length ? { kind: 'choice', options: known } : { kind: 'text', suggestions: usedMethods(desk) };
}

function usedMethods({ project }: Desk): string[] {
  const used = (project?.records ?? []).flatMap(({ record }) => (record.kind === 'evaluation' ? [record.method] : record.kind === 'acceptance' ? record.opinions.map(({ method }) => method) : []));
  return [...new Set(used)];
}
