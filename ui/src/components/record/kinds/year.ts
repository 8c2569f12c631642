/** Of a fund year and of those who carry projects out: carried over, cut, praised, looked at, barred, told. */
import { AUDIT, options, REPORTED_TO, STANDING } from '../../../words';
import { bodies, bodyWords, calledBy, duties, nameOf, on, sum, years } from '../pick';
import { spec } from '../spec';

export const carry = spec('carry', {
  noun: '结转',
  none: '跨年还没做完、批准留着接着用的钱，一个项目一条。没有结转的余款，年底算节余。',
  verb: '登记结转',
  ofProject: 'must',
  scans: ['decision', 'other'],
  blank: ({ year }) => ({ year, amount_fen: null, on: null, by: null, document: null, reason: null, until: null }),
  fields: (desk) => [
    { key: 'amount_fen', label: '结转金额', kind: 'money', required: true },
    { key: 'year', label: '哪一年的经费', kind: 'choice', numbers: true, required: true, options: years(desk) },
    { key: 'on', label: '批准日期', kind: 'date' },
    { key: 'by', label: '批准单位', kind: 'text', suggestions: bodyWords(desk) },
    { key: 'document', label: '文号', kind: 'text' },
    { key: 'until', label: '用到哪天为止', kind: 'date', help: '批准时定了的才填；到期没有用完的要退还。' },
    { key: 'reason', label: '原因', kind: 'long' },
  ],
  columns: () => [
    { key: 'amount', title: '结转金额', width: 130, right: true, text: (row) => sum(row.amount_fen) },
    { key: 'on', title: '批准', width: 130, text: (row) => on(row.on) },
    { key: 'by', title: '批准单位', width: 140, text: (row) => row.by ?? '' },
    { key: 'until', title: '用到', width: 130, text: (row) => on(row.until, '没有定') },
    { key: 'reason', title: '原因', width: 180, grow: 1, wrap: true, text: (row) => row.reason ?? '' },
  ],
});

export const deduction = spec('deduction', {
  noun: '核减',
  none: '因为没有成效、使用不规范被核减的，记在被减的那一年。',
  verb: '登记核减',
  ofProject: 'may',
  scans: ['decision', 'other'],
  blank: ({ year }) => ({ year, amount_fen: null, on: null, by: null, document: null, reason: null }),
  fields: (desk) => [
    { key: 'amount_fen', label: '核减金额', kind: 'money', required: true },
    { key: 'year', label: '减哪一年的经费', kind: 'choice', numbers: true, required: true, options: years(desk) },
    { key: 'reason', label: '原因', kind: 'long', required: true },
    { key: 'on', label: '决定日期', kind: 'date' },
    { key: 'by', label: '决定单位', kind: 'text', suggestions: bodyWords(desk) },
    { key: 'document', label: '文号', kind: 'text' },
  ],
  columns: () => [
    { key: 'amount', title: '核减金额', width: 130, right: true, text: (row) => sum(row.amount_fen) },
    { key: 'on', title: '决定', width: 130, text: (row) => on(row.on) },
    { key: 'by', title: '决定单位', width: 140, text: (row) => row.by ?? '' },
    { key: 'reason', title: '原因', width: 180, grow: 1, wrap: true, text: (row) => row.reason ?? '' },
  ],
});

export const award = spec('award', {
  noun: '推荐奖励',
  none: '成效好、能推广的项目，推荐上去的记在这里；给了奖补再填金额。',
  verb: '登记推荐',
  ofProject: 'must',
  scans: ['report', 'photo', 'decision', 'other'],
  blank: ({ today, year }) => ({ year, on: today, evidence: null, result: null, award_fen: null, awarded_on: null, document: null }),
  fields: (desk) => [
    { key: 'year', label: '哪一年的项目', kind: 'choice', numbers: true, required: true, options: years(desk) },
    { key: 'on', label: '推荐日期', kind: 'date' },
    { key: 'evidence', label: '推荐理由', kind: 'long' },
    { key: 'result', label: '结果', kind: 'text' },
    { key: 'award_fen', label: '奖补金额', kind: 'money', help: '款到账以后，在“经费”里登记下拨，来源选以奖代补。' },
    { key: 'awarded_on', label: '奖补日期', kind: 'date' },
    { key: 'document', label: '文号', kind: 'text' },
  ],
  columns: () => [
    { key: 'on', title: '推荐', width: 120, text: (row) => on(row.on) },
    { key: 'evidence', title: '推荐理由', width: 160, grow: 1, wrap: true, text: (row) => row.evidence ?? '' },
    { key: 'result', title: '结果', width: 110, text: (row) => row.result ?? '' },
    { key: 'award', title: '奖补金额', width: 120, right: true, text: (row) => sum(row.award_fen) },
  ],
});

export const audit = spec('audit', {
  noun: '检查审计',
  none: '上级来抽查、审计的，一次一条；没有发现问题的也记。',
  verb: '登记检查审计',
  ofProject: 'may',
  scans: ['decision', 'report', 'other'],
  blank: ({ today, year }) => ({ year, body: null, what: null, on: today, finding: null, rectify_by: null, rectified_on: null, rectification: null, recover_fen: null, recovered_on: null, document: null }),
  fields: (desk) => [
    { key: 'body', label: '谁来查的', kind: 'choice', required: true, options: bodies(desk) },
    { key: 'what', label: '抽查还是审计', kind: 'choice', required: true, options: options(AUDIT) },
    { key: 'on', label: '哪一天', kind: 'date', required: true },
    { key: 'year', label: '查的是哪一年', kind: 'choice', numbers: true, required: true, options: years(desk) },
    { key: 'finding', label: '发现的问题', kind: 'long', help: '没有发现问题的空着。' },
    { key: 'rectify_by', label: '整改期限', kind: 'date' },
    { key: 'rectified_on', label: '整改完成日期', kind: 'date' },
    { key: 'rectification', label: '整改情况', kind: 'long' },
    { key: 'recover_fen', label: '应追缴金额', kind: 'money' },
    { key: 'recovered_on', label: '追缴日期', kind: 'date' },
    { key: 'document', label: '文号', kind: 'text' },
  ],
  columns: (desk) => [
    { key: 'on', title: '日期', width: 120, text: (row) => on(row.on) },
    { key: 'body', title: '谁来查的', width: 110, text: (row) => calledBy(bodies(desk), row.body) },
    { key: 'what', title: '方式', width: 72, text: (row) => (row.what ? AUDIT[row.what] : '') },
    { key: 'finding', title: '发现的问题', width: 160, grow: 1, wrap: true, text: (row) => row.finding ?? '没有发现问题' },
    { key: 'rectified', title: '整改', width: 120, text: (row) => (row.rectified_on ? `${on(row.rectified_on)}完成` : row.rectify_by ? `限${on(row.rectify_by)}` : '') },
  ],
});

export const standing = spec('provider_standing', {
  noun: '资格处理',
  none: '承接方不履行约定、整改不到位、没有达到成效的，记在这里；先给期限整改，再由街道决定。',
  verb: '登记资格处理',
  ofProject: 'may',
  scans: ['decision', 'report', 'other'],
  blank: () => ({ provider: null, ground: null, says: null, rectify_by: null, rectified_on: null, decided_on: null, decided_by: null, document: null }),
  fields: (desk) => [
    { key: 'provider', label: '承接方', kind: 'choice', required: true, options: desk.providers },
    { key: 'ground', label: '为什么', kind: 'choice', required: true, options: options(STANDING) },
    { key: 'says', label: '发现了什么', kind: 'long' },
    { key: 'rectify_by', label: '整改期限', kind: 'date' },
    { key: 'rectified_on', label: '整改到位日期', kind: 'date', help: '整改到位的，不再取消资格。' },
    { key: 'decided_on', label: '取消资格的决定日期', kind: 'date' },
    { key: 'decided_by', label: '决定单位', kind: 'text', suggestions: bodyWords(desk) },
    { key: 'document', label: '文号', kind: 'text' },
  ],
  columns: (desk) => [
    { key: 'provider', title: '承接方', width: 200, grow: 1, wrap: true, text: (row) => calledBy(desk.providers, row.provider) },
    { key: 'ground', title: '为什么', width: 140, text: (row) => (row.ground ? STANDING[row.ground] : '') },
    { key: 'rectify', title: '整改', width: 160, text: (row) => (row.rectified_on ? `${on(row.rectified_on)}到位` : row.rectify_by ? `限${on(row.rectify_by)}` : '') },
    { key: 'decided', title: '取消资格', width: 140, text: (row) => on(row.decided_on) },
    { key: 'by', title: '决定单位', width: 140, text: (row) => row.decided_by ?? '' },
  ],
});

export const report = spec('report', {
  noun: '述职',
  none: '书记每年向街道、向党员和居民述职，说到经费的那一次记在这里。',
  verb: '登记述职',
  scans: ['report', 'photo', 'minutes', 'other'],
  blank: ({ today, year }) => ({ year, to: null, on: today, form: null, appraisal: null }),
  fields: (desk) => [
    { key: 'to', label: '向谁述职', kind: 'choice', required: true, options: options(REPORTED_TO) },
    { key: 'on', label: '哪一天', kind: 'date', required: true },
    { key: 'year', label: '述的是哪一年', kind: 'choice', numbers: true, required: true, options: years(desk) },
    { key: 'form', label: '什么形式', kind: 'text', suggestions: ['党员大会', '居民代表会议', '书面报告'] },
    { key: 'appraisal', label: '评议结果', kind: 'text' },
  ],
  columns: () => [
    { key: 'on', title: '日期', width: 130, text: (row) => on(row.on) },
    { key: 'to', title: '向谁', width: 140, text: (row) => (row.to ? nameOf(options(REPORTED_TO), row.to) : '') },
    { key: 'form', title: '形式', width: 130, text: (row) => row.form ?? '' },
    { key: 'appraisal', title: '评议结果', width: 160, grow: 1, wrap: true, text: (row) => row.appraisal ?? '' },
  ],
});

export const yearPostponement = spec('year_postponement', {
  noun: '年度事项顺延',
  none: '上面的年度事项到期办不了、有原因往后挪的，记在这里；挪到的那天过了还没办，照样算晚。',
  verb: '登记顺延',
  scans: ['decision', 'other'],
  blank: ({ year }) => ({ year, rule: null, from: null, to: null, reason: null }),
  fields: (desk) => [
    { key: 'rule', label: '哪件事', kind: 'choice', required: true, options: duties(desk) },
    { key: 'from', label: '原来的日期', kind: 'date', required: true },
    { key: 'to', label: '挪到哪一天', kind: 'date', required: true },
    { key: 'reason', label: '原因', kind: 'long', help: '没有写原因的，核查时会提出来。' },
  ],
  columns: (desk) => [
    { key: 'rule', title: '事项', width: 260, grow: 1, wrap: true, text: (row) => calledBy(duties(desk), row.rule) },
    { key: 'from', title: '原来', width: 130, text: (row) => on(row.from) },
    { key: 'to', title: '挪到', width: 130, text: (row) => on(row.to) },
    { key: 'reason', title: '原因', width: 200, grow: 1, wrap: true, text: (row) => row.reason ?? '' },
  ],
});
