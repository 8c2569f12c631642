/** Where a notice stands, in one word and a shape, with the one thing that comes next. */
import type { NoticeRow, NoticeView, ObjectionView } from '../../generated/api';
import { daysUntil, shortDay } from '../../words';
import type { Shape } from '../frame/StateMark.vue';

export interface NoticeState {
  shape: Shape;
  word: string;
  says: string;
  /** What asks for something comes first. */
  rank: number;
}

const DOWN = 5;

export const isOpen = ({ decided_on, answered_on }: ObjectionView) => decided_on === null || answered_on === null;

export function stateOf(notice: NoticeView, today: string): NoticeState {
  const { places, objections, days } = notice;
  const open = objections.filter(isOpen).length;
  const hanging = places.filter(({ posted_on, removed_on }) => posted_on && !removed_on);
  if (open) return { shape: 'blocked', word: '有异议', says: `${open} 条异议还没有处理、答复完。`, rank: 0 };
  if (!places.some(({ posted_on }) => posted_on)) return { shape: 'open', word: '还没有贴', says: places.length ? '印发、张贴以后登记张贴日期。' : '先选好张贴的地方。', rank: 4 };
  if (!hanging.length) return { shape: 'done', word: '已撤下', says: '', rank: DOWN };
  const torn = hanging.filter(({ torn_on }) => torn_on).length;
  if (torn) return { shape: 'warn', word: '被撕毁', says: `${torn} 处被撕毁，请补贴后重新登记张贴。`, rank: 1 };
  return days ? running(days.removable, today) : { shape: 'running', word: '公示中', says: '', rank: 3 };
}

/** Tells whether a notice has come down everywhere. */
export const isDown = (notice: NoticeView, today: string) => stateOf(notice, today).rank === DOWN;

/** Those that ask for something stand first, those that came down last. */
export function sortedByState(rows: NoticeRow[], today: string): NoticeRow[] {
  const ranked = rows.map((row) => ({ row, rank: stateOf(row.notice, today).rank }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
}

function running(removable: string, today: string): NoticeState {
  const left = daysUntil(today, removable);
  if (left <= 0) return { shape: 'done', word: '可以撤下', says: '拍照、撤下，再登记撤下日期。', rank: 2 };
  return { shape: 'running', word: '公示中', says: `还差 ${left} 天，${shortDay(removable)}可以撤下。`, rank: 3 };
}
