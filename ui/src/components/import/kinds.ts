/** What each kind of workbook is called on the import page, and where its records stand. */
import type { ImportKind, PreviewRow } from '../../generated/api';
import { DEMAND_FIELD, options, PERSON_FIELD, type Option } from '../../words';
import type { TableColumn } from '../table/model';
import { demandColumns, peopleColumns } from './preview';

export interface ImportWords {
  title: string;
  /** Head and words of the page before a file is chosen. */
  choose: string;
  says: string;
  /** How its records are counted. */
  unit: string;
  /** The page of its records. */
  home: string;
  back: string;
  columns: TableColumn<PreviewRow>[];
  /** Facts that a person may match columns to. */
  fields: Option[];
}

export const IMPORTS: Record<ImportKind, ImportWords> & Record<string, ImportWords | undefined> = {
  demands: {
    title: '导入需求登记表',
    choose: '选一个登记表',
    says: '社区自己做的表格就行：表头在第几行、列怎么排、日期怎么写，程序自己认；认不准的会列出来请您看。',
    unit: '条',
    home: '/demands',
    back: '回到需求',
    columns: demandColumns(),
    fields: options(DEMAND_FIELD),
  },
  people: {
    title: '导入人员名册',
    choose: '选一个名册',
    says: '社区自己的名册就行：姓名、身份、职务、楼栋、任期怎么排都可以，程序自己认；认不准的会列出来请您看。',
    unit: '人',
    home: '/people',
    back: '回到人员',
    columns: peopleColumns(),
    fields: options(PERSON_FIELD),
  },
};
