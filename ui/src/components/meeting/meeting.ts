/** A meeting as one flat record for its form, and back. */
import type { MatterForm, MeetingFields, MeetingView, ProjectId, VoteChoice } from '../../generated/api';
import type { Field } from '../form/fields';

export type MeetingEntry = { [K in keyof Omit<MeetingFields, 'counted' | 'supervision'>]: MeetingFields[K] | null } & { projects: ProjectId[] };

export function blankMeeting(vote: string | null, held_on: string | null, projects: ProjectId[]): MeetingEntry {
  const texts = { title: null, form: null, begins: null, ends: null, place: null, chair: null, recorder: null };
  return { vote, held_on, ...texts, notified_on: null, notified_by: null, note: null, projects };
}

export function entryOf({ fields, matters }: MeetingView): MeetingEntry {
  const { counted, supervision, ...rest } = fields;
  void counted;
  void supervision;
  return { ...rest, projects: matters.map(({ project }) => project) };
}

/** What the form does not show stays as it was. */
export function fieldsOf(entry: MeetingEntry, before: MeetingView | null): MeetingFields | null {
  const { projects, vote, held_on, ...rest } = entry;
  void projects;
  if (!vote || !held_on) return null;
  return { ...rest, vote, held_on, counted: before?.fields.counted ?? null, supervision: before?.fields.supervision ?? null };
}

/** The agenda after the ticks: what stood on it keeps its place, its revision and its votes. */
export function agendaOf(projects: ProjectId[], before: MeetingView | null): MatterForm[] {
  const known = before?.matters.filter(({ project }) => projects.includes(project)) ?? [];
  const added = projects.filter((project) => !known.some((matter) => matter.project === project));
  return [...known.map(({ id, project, fields }) => ({ id, project, revision: fields.revision })), ...added.map((project) => ({ id: null, project, revision: null }))];
}

export function meetingFields(votes: VoteChoice[]): Field<MeetingEntry>[] {
  return [
    { key: 'vote', label: '哪一次会', kind: 'choice', required: true, options: votes.map(({ code, name, body }) => ({ code, name: `${name}（${body}）` })) },
    { key: 'held_on', label: '哪一天开', kind: 'date', required: true },
    { key: 'title', label: '会议名称', kind: 'text', help: '印在会议记录上，如“云溪社区第5次居民代表会议”。' },
    { key: 'form', label: '会议形式', kind: 'text', help: '与通常的形式不同时才填，如“党员议事会”。' },
    { key: 'place', label: '地点', kind: 'text' },
    { key: 'begins', label: '开始时间', kind: 'time' },
    { key: 'ends', label: '结束时间', kind: 'time' },
    { key: 'chair', label: '主持人', kind: 'text' },
    { key: 'recorder', label: '记录人', kind: 'text' },
    { key: 'notified_on', label: '哪一天通知的', kind: 'date' },
    { key: 'notified_by', label: '怎么通知的', kind: 'text', suggestions: ['微信群', '电话', '书面通知', '公示栏'] },
    { key: 'note', label: '备注', kind: 'text' },
  ];
}
