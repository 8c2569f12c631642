/** The columns of the list of meetings. */
import type { MeetingView } from '../../generated/api';
import { count, day } from '../../words';
import type { Shape } from '../frame/StateMark.vue';
import type { TableColumn } from '../table/model';

export function meetingColumns(): TableColumn<MeetingView>[] {
  return [
    { key: 'held_on', title: '日期', width: 140, text: (row) => day(row.fields.held_on), sort: (row) => row.fields.held_on },
    { key: 'vote', title: '会议', width: 84, text: (row) => row.vote_name, sort: (row) => row.vote_name },
    { key: 'title', title: '名称', width: 200, grow: 1, wrap: true, text: (row) => row.fields.title ?? '', sort: (row) => row.fields.title },
    { key: 'matters', title: '议题', width: 200, grow: 1, wrap: true, text: mattersOf },
    { key: 'due', title: '应到', width: 84, right: true, text: (row) => people(row.heads.due), sort: (row) => row.heads.due },
    { key: 'present', title: '实到', width: 84, right: true, text: (row) => people(row.heads.present), sort: (row) => row.heads.present },
    { key: 'state', title: '登记到哪里', width: 150, text: stateOf, shape: shapeOf, sort: stateOf },
  ];
}

function stateOf({ heads, matters }: MeetingView): string {
  if (heads.present === null) return '还没登记到会';
  if (matters.length === 0) return '还没选项目';
  return matters.some(({ fields }) => fields.ballot === null) ? '还没登记表决' : '已登记';
}

function shapeOf({ heads, matters }: MeetingView): Shape {
  if (heads.present === null) return 'open';
  return matters.length > 0 && matters.every(({ fields }) => fields.ballot !== null) ? 'done' : 'running';
}

function mattersOf({ matters }: MeetingView): string {
  return matters.map(({ name }) => name ?? '已删除的项目').join('、');
}

function people(value: number | null): string {
  return value === null ? '' : `${count(value)} 人`;
}
