/** What the fields of a record are chosen among, by the names that people know it by. */
import type { Choice, Money, PackChoices, RecordView, SourceKind } from '../../generated/api';
import { day, options, SOURCE, yuan, type Option } from '../../words';
import { revisionOptions } from '../project/revisions';
import type { Desk, Facts, Kind } from './spec';

/** How many fund years back a record may be about. */
const BACK = 5;

/** Records of one kind. */
export function ofKind<K extends Kind>(records: RecordView[], kind: K): { id: string; project: string | null; facts: Facts<K> }[] {
  return records.flatMap(({ id, project, record }) => (record.kind === kind ? [{ id, project, facts: record as unknown as Facts<K> }] : []));
}

/** What a code is called. A text that is no code is its own name; a code that nobody names stays unsaid. */
export function nameOf(among: Option[], code: string | null): string {
  const said = code !== null && !/^[a-z_]+$/.test(code) ? code : '';
  return among.find((one) => one.code === code)?.name ?? said;
}

/** What an id is called; an id itself is never shown. */
export function calledBy(among: Option[], id: string | null): string {
  return among.find((one) => one.code === id)?.name ?? '';
}

export const sum = (fen: Money | null): string => (fen === null ? '' : `${yuan(fen)} 元`);
export const on = (iso: string | null, none = ''): string => (iso ? day(iso) : none);

export const years = ({ year }: Desk): Option[] => Array.from({ length: BACK + 2 }, (_, at) => ({ code: String(year + 1 - at), name: `${year + 1 - at}年` }));
export const sources = options<SourceKind>(SOURCE);
export const bodies = ({ choices }: Desk): Option[] => choices?.bodies ?? [];

/** Names of the bodies, where any other may be written too. */
export const bodyWords = (desk: Desk): string[] => bodies(desk).map(({ name }) => name);

/** Methods of acceptance, where the program tells them. */
export function methods({ choices }: Desk): Option[] {
  return (choices as (PackChoices & { methods?: Choice[] }) | null)?.methods ?? [];
}

export const lines = ({ project }: Desk): Option[] => (project?.budget ?? []).map(({ id, item }) => ({ code: id, name: item }));
export const indicators = ({ project }: Desk): Option[] => (project?.indicators ?? []).map(({ id, name }) => ({ code: id, name }));
export const revisions = ({ project }: Desk): Option[] => (project ? revisionOptions(project) : []);

/** The instalments that the policy shares the money into, by number. */
export const instalments = ({ project }: Desk): Option[] => (project?.account.instalments ?? []).map(({ number, stage }) => ({ code: String(number), name: `第${number}期（${stage}）` }));

export function contracts({ project, providers }: Desk): Option[] {
  return (project?.contracts ?? []).map(({ id, fields }, at) => ({
    code: id,
    name: [`第${at + 1}份`, calledBy(providers, fields.provider), fields.number, sum(fields.amount_fen)].filter(Boolean).join(' '),
  }));
}

/** Payments of a project, or those of one sort, by their number in the list. */
export function payments({ project }: Desk, what?: Facts<'payment'>['what']): Option[] {
  return ofKind(project?.records ?? [], 'payment').flatMap(({ id, facts }, at) => {
    const name = [`第${at + 1}笔`, on(facts.paid_on ?? facts.asked_on), sum(facts.amount_fen)].filter(Boolean).join(' ');
    return what === undefined || facts.what === what ? [{ code: id, name }] : [];
  });
}

/** Vouchers of the project, or of all projects by their number. */
export const vouchers = ({ vouchers: all }: Desk): Option[] => all.map(({ id, number, what, on: bought, gross_fen }) => ({ code: id, name: [number, what, on(bought), sum(gross_fen)].filter(Boolean).join(' ') }));

/** The yearly duties that can be put off; a duty of several parts once, each part has its own day. */
export const duties = ({ duties: all }: Desk): Option[] => [...new Map(all.map(({ rule, name }) => [rule, name]))].map(([code, name]) => ({ code, name }));

export function assets({ records }: Desk): Option[] {
  return ofKind(records, 'asset').map(({ id, facts }) => ({ code: id, name: [facts.number, facts.name].filter(Boolean).join(' ') }));
}

/** Dues of a project that can be put off; each rule once. */
export function dues({ project }: Desk): Option[] {
  const found = new Map((project?.judgement.dues ?? []).map(({ rule, says, on: due }) => [rule, `${says}（${day(due)}）`]));
  for (const { facts } of ofKind(project?.records ?? [], 'postponement')) {
    if (!found.has(facts.rule)) found.set(facts.rule, `原定${day(facts.from)}的期限`);
  }
  return [...found].map(([code, name]) => ({ code, name }));
}
