/** The columns of the project list. */
import type { ProjectRow } from '../../generated/api';
import { MODE, yuan } from '../../words';
import type { Shape } from '../frame/StateMark.vue';
import type { TableColumn } from '../table/model';

const LATE: TableColumn<ProjectRow> = { key: 'late', title: '补录', width: 150, text: lateOf, shape: ({ late_entries }) => (late_entries ? 'warn' : null), sort: (row) => -row.most_days_late };

function lateOf({ late_entries, most_days_late }: ProjectRow): string {
  return late_entries ? `${late_entries} 条，最晚 ${most_days_late} 天` : '';
}

/** Late entries have a column where there are any. */
export function projectColumns(rows: ProjectRow[]): TableColumn<ProjectRow>[] {
  const late = rows.some(({ late_entries }) => late_entries > 0);
  return [
    { key: 'number', title: '项目编号', width: 150, text: (row) => row.number, sort: (row) => row.number },
    { key: 'name', title: '项目名称', width: 200, grow: 1, wrap: true, text: (row) => row.name, sort: (row) => row.name },
    { key: 'category', title: '类别', width: 140, text: (row) => row.category_name ?? '', sort: (row) => row.category_name },
    { key: 'mode', title: '承接方式', width: 128, text: (row) => (row.mode ? MODE[row.mode] : ''), sort: (row) => (row.mode ? MODE[row.mode] : null) },
    { key: 'total', title: '预算', width: 132, right: true, text: (row) => (row.total_fen === null ? '' : `${yuan(row.total_fen)} 元`), sort: (row) => row.total_fen },
    { key: 'step', title: '走到', width: 132, text: (row) => row.step_name ?? '全部完成', sort: (row) => row.step_name },
    ...(late ? [LATE] : []),
    { key: 'state', title: '状态', width: 150, text: stateOf, shape: shapeOf, sort: (row) => -row.blocks },
  ];
}

export function stateOf(row: ProjectRow): string {
  if (row.blocks > 0) return `${row.blocks} 处须先解决`;
  return row.warnings > 0 ? `${row.warnings} 处请留意` : '未见问题';
}

export function shapeOf(row: ProjectRow): Shape {
  if (row.blocks > 0) return 'blocked';
  return row.warnings > 0 ? 'warn' : 'open';
}
