/** The columns of the notices of all projects. */
import type { NoticeRow } from '../../generated/api';
import { NOTICE } from '../../words';
import type { TableColumn } from '../table/model';
import { stateOf } from './notices';

export function noticeColumns(today: string): TableColumn<NoticeRow>[] {
  const state = (row: NoticeRow) => stateOf(row.notice, today);
  return [
    { key: 'state', title: '状态', width: 120, text: (row) => state(row).word, shape: (row) => state(row).shape, sort: (row) => state(row).rank },
    { key: 'kind', title: '公示', width: 110, text: (row) => NOTICE[row.notice.kind], sort: (row) => NOTICE[row.notice.kind] },
    { key: 'name', title: '项目', width: 200, grow: 1, wrap: true, text: (row) => row.name, sort: (row) => row.name },
    { key: 'number', title: '项目编号', width: 150, text: (row) => row.number, sort: (row) => row.number },
    { key: 'says', title: '接着做什么', width: 260, grow: 1, wrap: true, text: (row) => state(row).says },
    { key: 'places', title: '张贴处', width: 84, right: true, text: (row) => `${row.notice.places.length} 处`, sort: (row) => row.notice.places.length },
  ];
}
