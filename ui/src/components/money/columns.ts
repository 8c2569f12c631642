/** The tables of money, as the program works them out: nothing is added up here. */
import type { CarriedMoney, InstalmentAccount, LineAccount, Money, ProjectMoney, SourceAccount } from '../../generated/api';
import { day, SOURCE, yuan } from '../../words';
import type { TableColumn } from '../table/model';

/** An amount with its unit; what is not known is said. */
export const fen = (amount: Money | null, none = '还不知道'): string => (amount === null ? none : `${yuan(amount)} 元`);

export const INSTALMENTS: TableColumn<InstalmentAccount>[] = [
  { key: 'stage', title: '期次', width: 140, text: ({ number, stage }) => `第${number}期（${stage}）` },
  { key: 'share', title: '比例', width: 96, right: true, text: ({ share }) => String(share) },
  { key: 'due', title: '应拨', width: 140, right: true, text: ({ due_fen }) => fen(due_fen) },
  { key: 'paid', title: '已拨', width: 140, right: true, text: ({ paid_fen }) => fen(paid_fen) },
  { key: 'accepted', title: '验收合格', width: 150, text: ({ accepted_on }) => (accepted_on ? day(accepted_on) : '还没有'), shape: ({ accepted_on }) => (accepted_on ? 'done' : 'open') },
];

export const LINES: TableColumn<LineAccount>[] = [
  { key: 'item', title: '预算明细', width: 220, text: ({ item }) => item },
  { key: 'budget', title: '预算', width: 140, right: true, text: ({ budget_fen }) => fen(budget_fen) },
  { key: 'spent', title: '凭证已支出', width: 140, right: true, text: ({ spent_fen }) => fen(spent_fen) },
  { key: 'settled', title: '决算', width: 140, right: true, text: ({ settled_fen }) => fen(settled_fen, '') },
];

export const SOURCES: TableColumn<SourceAccount>[] = [
  { key: 'kind', title: '资金来源', width: 160, text: ({ kind }) => SOURCE[kind] },
  { key: 'allotted', title: '下拨', width: 140, right: true, text: ({ allotted_fen }) => fen(allotted_fen) },
  { key: 'received', title: '到账', width: 140, right: true, text: ({ received_fen }) => fen(received_fen) },
  { key: 'paid', title: '已拨付', width: 140, right: true, text: ({ paid_fen }) => fen(paid_fen) },
];

/** Money that stayed with a project beyond its year. */
export const CARRIED: TableColumn<CarriedMoney>[] = [
  { key: 'year', title: '哪一年的钱', width: 110, text: ({ year }) => `${year}年` },
  { key: 'number', title: '项目', width: 150, text: ({ number }) => number ?? '' },
  { key: 'amount', title: '结转', width: 130, right: true, text: ({ amount_fen }) => fen(amount_fen) },
  { key: 'used', title: '已用', width: 130, right: true, text: ({ used_fen }) => fen(used_fen) },
  { key: 'left', title: '还剩', width: 130, right: true, text: ({ left_fen }) => fen(left_fen) },
  { key: 'until', title: '用到', width: 190, text: untilOf, shape: ({ expired, left_fen }) => (expired && left_fen > 0 ? 'blocked' : null) },
];

function untilOf({ until, regulated, expired, left_fen }: CarriedMoney): string {
  if (!until) return '没有规定';
  const word = regulated ? '按规定' : '批准时定的';
  return expired && left_fen > 0 ? `${day(until)}已到期，要退还` : `${day(until)}（${word}）`;
}

/** As many instalments as the policies of the projects share the money into. */
export function projectColumns(projects: ProjectMoney[]): TableColumn<ProjectMoney>[] {
  const stages = [...new Map(projects.flatMap(({ account }) => account.instalments.map(({ number, stage }) => [number, stage] as const)))];
  return [
    { key: 'name', title: '项目', width: 200, grow: 1, wrap: true, text: ({ number, name }) => `${number} ${name}`, sort: ({ number }) => number },
    { key: 'base', title: '计算基数', width: 118, right: true, text: ({ account }) => fen(account.base_fen, ''), sort: ({ account }) => account.base_fen },
    ...stages.map(
      ([number, stage]): TableColumn<ProjectMoney> => ({
        key: `instalment-${number}`,
        title: `第${number}期（${stage}）`,
        width: 136,
        right: true,
        wrap: true,
        text: ({ account }) => instalment(account.instalments.find((one) => one.number === number)),
      }),
    ),
    { key: 'paid', title: '已拨付', width: 118, right: true, text: ({ account }) => fen(account.paid_fen), sort: ({ account }) => account.paid_fen },
    { key: 'left', title: '还剩', width: 118, right: true, text: ({ account }) => fen(account.left_fen, ''), sort: ({ account }) => account.left_fen },
  ];
}

function instalment(one: InstalmentAccount | undefined): string {
  if (!one) return '';
  return `已拨 ${yuan(one.paid_fen)} / 应拨 ${one.due_fen === null ? '—' : yuan(one.due_fen)}`;
}
