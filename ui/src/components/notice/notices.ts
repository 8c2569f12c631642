/** Where a notice stands, in one word and a shape, with the one thing that comes next. */
import type { NoticeView, ObjectionView } from '../../generated/api';
import { daysUntil, shortDay } from '../../words';
import type { Shape } from '../frame/StateMark.vue';

export interface NoticeState {
  shape: Shape;
  word: string;
  says: string;
}

export const isOpen = ({ decided_on, answered_on }: ObjectionView) => decided_on === null || answered_on === null;

export function stateOf(notice: NoticeView, today: string): NoticeState {
  const { places, objections, days } = notice;
  const open = objections.filter(isOpen).length;
  const hanging = places.filter(({ posted_on, removed_on }) => posted_on && !removed_on);
  if (open) return { shape: 'blocked', word: '有异议', says: `${open} 条异议还没有处理、答复完。` };
  if (!places.some(({ posted_on }) => posted_on)) return { shape: 'open', word: '还没有贴', says: places.length ? '印发、张贴以后登记张贴日期。' : '先选好张贴的地方。' };
  if (!hanging.length) return { shape: 'done', word: '已撤下', says: '' };
  const torn = hanging.filter(({ torn_on }) => torn_on).length;
  if (torn) return { shape: 'warn', word: '被撕毁', says: `${torn} 处被撕毁，请补贴后重新登记张贴。` };
  return days ? running(days.removable, today) : { shape: 'running', word: '公示中', says: '' };
}

function running(removable: string, today: string): NoticeState {
  const left = daysUntil(today, removable);
  if (left <= 0) return { shape: 'done', word: '可以撤下', says: '拍照、撤下，再登记撤下日期。' };
  return { shape: 'running', word: '公示中', says: `还差 ${left} 天，${shortDay(removable)}可以撤下。` };
}
