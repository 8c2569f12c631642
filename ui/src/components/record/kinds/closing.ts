/** At the end of a project: what was built, what it came to, how it was judged, who shared in it. */
import { EVALUATED, JOINT_ROLE, options } from '../../../words';
import { bodyWords, lines, methods, nameOf, on, sum } from '../pick';
import { spec } from '../spec';
import { methodKind } from './running';

export const completion = spec('completion', {
  noun: '完成情况',
  none: '做完以后，把建设过程、资金使用、社会效益写在这里，完成公示照这样印。',
  verb: '登记完成情况',
  scans: ['photo', 'report', 'other'],
  blank: ({ today }) => ({ on: today, built: null, money: null, good: null, upkeep_by: null, upkeep_money: null }),
  fields: () => [
    { key: 'on', label: '完工日期', kind: 'date' },
    { key: 'built', label: '建设过程', kind: 'long' },
    { key: 'money', label: '资金使用情况', kind: 'long', help: '数字由程序列出，这里写要另外说明的。' },
    { key: 'good', label: '社会效益', kind: 'long' },
    { key: 'upkeep_by', label: '后续谁来管护', kind: 'text' },
    { key: 'upkeep_money', label: '管护的钱从哪里来', kind: 'text' },
  ],
  columns: () => [
    { key: 'on', title: '完工日期', width: 140, text: (row) => on(row.on) },
    { key: 'built', title: '建设过程', width: 220, grow: 1, wrap: true, text: (row) => row.built ?? '' },
    { key: 'good', title: '社会效益', width: 220, grow: 1, wrap: true, text: (row) => row.good ?? '' },
    { key: 'upkeep', title: '管护', width: 120, text: (row) => row.upkeep_by ?? '' },
  ],
});

const SETTLED = { line: null, settled_fen: null };

export const projectSettlement = spec('project_settlement', {
  noun: '项目决算',
  none: '街道决算以后，把审定的金额和每一行花了多少记在这里。',
  verb: '登记项目决算',
  scans: ['report', 'decision', 'other'],
  blank: ({ today }) => ({ on: today, settled_fen: null, by: null, says: null, document: null, lines: [] }),
  fields: (desk) => [
    { key: 'on', label: '决算日期', kind: 'date' },
    { key: 'settled_fen', label: '审定的专项经费支出', kind: 'money' },
    { key: 'by', label: '审核人或审计单位', kind: 'text', suggestions: bodyWords(desk) },
    { key: 'says', label: '意见', kind: 'long' },
    { key: 'document', label: '文号', kind: 'text' },
  ],
  columns: () => [
    { key: 'on', title: '决算日期', width: 140, text: (row) => on(row.on) },
    { key: 'settled', title: '审定支出', width: 140, right: true, text: (row) => sum(row.settled_fen) },
    { key: 'by', title: '审核', width: 160, text: (row) => row.by ?? '' },
    { key: 'says', title: '意见', width: 220, grow: 1, wrap: true, text: (row) => row.says ?? '' },
  ],
  lists: (desk) => [
    {
      key: 'lines',
      label: '逐项决算',
      add: '加一项',
      blank: () => ({ ...SETTLED }),
      fields: [
        { key: 'line', label: '预算明细', kind: 'choice', required: true, options: lines(desk) },
        { key: 'settled_fen', label: '决算金额', kind: 'money', required: true, width: 200 },
      ],
      ready: { word: '列出全部预算明细', rows: lines(desk).map(({ code }) => ({ ...SETTLED, line: code })) },
    },
  ],
});

export const evaluation = spec('evaluation', {
  noun: '评价',
  none: '办得好不好、有没有成效，谁评的、几分、结果怎样，记在这里；结果还要公开。',
  verb: '登记评价',
  scans: ['report', 'decision', 'photo', 'other'],
  blank: ({ today }) => ({ method: null, on: today, by: null, score: null, result: null, says: null, disclosed_on: null }),
  fields: (desk) => [
    { key: 'method', label: '怎么评的', required: true, ...methodKind(desk) },
    { key: 'on', label: '哪一天', kind: 'date' },
    { key: 'by', label: '谁评的', kind: 'text', suggestions: bodyWords(desk) },
    { key: 'score', label: '得分', kind: 'text', unit: '分', help: '满分 100 分。' },
    { key: 'result', label: '结果', kind: 'choice', options: options(EVALUATED) },
    { key: 'says', label: '意见', kind: 'long' },
    { key: 'disclosed_on', label: '结果公开日期', kind: 'date' },
  ],
  columns: (desk) => [
    { key: 'method', title: '怎么评的', width: 120, text: (row) => nameOf(methods(desk), row.method) },
    { key: 'on', title: '日期', width: 140, text: (row) => on(row.on) },
    { key: 'by', title: '谁评的', width: 140, grow: 1, text: (row) => row.by ?? '' },
    { key: 'score', title: '得分', width: 84, right: true, text: (row) => (row.score ? `${row.score} 分` : '') },
    { key: 'result', title: '结果', width: 140, text: (row) => (row.result ? EVALUATED[row.result] : '') },
    { key: 'disclosed', title: '公开', width: 140, text: (row) => on(row.disclosed_on, '还没有公开') },
  ],
});

export const joint = spec('joint', {
  noun: '联合项目',
  none: '几个社区一起办的，各记各的一份：同一个联合编号，一个牵头社区，各出多少，加起来等于总额。',
  verb: '登记联合项目',
  scans: ['contract', 'decision', 'other'],
  blank: () => ({ number: null, role: null, total_fen: null, share_fen: null, members: [] }),
  fields: () => [
    { key: 'number', label: '联合编号', kind: 'text', help: '几个社区商定用同一个。' },
    { key: 'role', label: '本社区牵头还是参与', kind: 'choice', options: options(JOINT_ROLE) },
    { key: 'total_fen', label: '项目总额', kind: 'money', help: '几个社区合起来的。' },
    { key: 'share_fen', label: '本社区份额', kind: 'money', help: '就是本项目批准的金额。' },
  ],
  columns: () => [
    { key: 'number', title: '联合编号', width: 140, text: (row) => row.number ?? '还没有' },
    { key: 'role', title: '本社区', width: 90, text: (row) => (row.role ? JOINT_ROLE[row.role] : '') },
    { key: 'members', title: '其他社区', width: 240, grow: 1, wrap: true, text: (row) => row.members.map((one) => [one.community, one.role && JOINT_ROLE[one.role], sum(one.share_fen)].filter(Boolean).join(' ')).join('；') },
    { key: 'total', title: '总额', width: 130, right: true, text: (row) => sum(row.total_fen) },
    { key: 'share', title: '本社区份额', width: 130, right: true, text: (row) => sum(row.share_fen) },
  ],
  lists: () => [
    {
      key: 'members',
      label: '其他社区',
      add: '加一个社区',
      blank: () => ({ community: null, role: null, share_fen: null }),
      fields: [
        { key: 'community', label: '社区', kind: 'text', required: true },
        { key: 'role', label: '牵头还是参与', kind: 'choice', options: options(JOINT_ROLE), width: 160 },
        { key: 'share_fen', label: '份额', kind: 'money', width: 170 },
      ],
    },
  ],
});
