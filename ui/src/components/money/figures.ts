/** The account of a fund year as plain figures with their units. */
import type { YearAccount } from '../../generated/api';
import type { Figure } from '../frame/FigureList.vue';
import { fen } from './columns';

export function yearFigures(account: YearAccount): Figure[] {
  const { allocation_fen, allotted_fen, received_fen, opening_fen, approved_fen, paid_fen, recovered_fen, returned_fen, stock_fen, carried_fen, deducted_fen, owed_fen, balance_fen, surplus_fen, ended } = account;
  return [
    { name: '年度额度', value: fen(allocation_fen, '还没有登记') },
    { name: '专项经费下拨', value: fen(allotted_fen) },
    { name: '已到账', value: fen(received_fen) },
    ...(opening_fen ? [{ name: '期初余额', value: fen(opening_fen) }] : []),
    { name: '已批给项目', value: fen(approved_fen) },
    { name: '已拨付', value: fen(paid_fen) },
    { name: '已收回', value: fen(recovered_fen) },
    { name: '垫付未还', value: fen(owed_fen) },
    { name: '账面余额', value: fen(balance_fen), wrong: balance_fen < 0 ? '账面是负的' : null },
    { name: '结转', value: fen(carried_fen) },
    // Until the year is over nothing is due to be returned.
    { name: ended ? '应退节余' : '截至今日的结余', value: fen(surplus_fen) },
    { name: '已退还区财政', value: fen(returned_fen) },
    { name: '已上交存量', value: fen(stock_fen) },
    { name: '这一年被核减', value: fen(deducted_fen) },
  ];
}
