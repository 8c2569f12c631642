/**
 * From the path of a fact to the field in which it is filled in: what a finding read, what a paper leaves blank. The
 * paths are those of the judge and of the papers; ids stand in them where records do.
 */
import type { Finding, ProjectId, StepState } from '../../generated/api';
import { LIST, OF_PAGE, OF_SECTION } from '../record/lists';
import type { Kind } from '../record/spec';
import { SECTIONS, type SectionKey } from '../project/sections';

/** Pages outside a project where facts are filled in. */
const PAGES = { settings: '设置', meetings: '会议', year: '年度', money: '经费', assets: '资产', demands: '需求', projects: '项目', providers: '承接方与资源', people: '人员', submissions: '报送' } as const;

type Page = keyof typeof PAGES;

/** What the path is about, where it does not say so itself. */
export interface About {
  project?: ProjectId | null;
  meeting?: string | null;
  notice?: string | null;
}

/** Which list of a page is meant, which record of it, which field of the record. */
export type Query = { [K in 'list' | 'notice' | 'record' | 'field' | 'year' | 'project' | 'vote']?: string };

/** An address with what is to be opened there. */
export interface Way {
  to: { path: string; query: Query };
  /** What stands there, as buttons name it. */
  name: string;
  /** The section of the project, when it is one. */
  section: SectionKey | null;
}

type Step = (rest: string[], about: About) => Way | null;

/** Lists of the scheme, each with the section that edits it. */
const LISTS: Record<string, SectionKey> = { budget: 'budget', sources: 'sources', plan: 'plan', partners: 'plan', indicators: 'plan' };
/** Lists of records, each with a form of its own. */
const RECORDS: SectionKey[] = ['reviews', 'approvals', 'contracts', 'filings'];
/** Lists of what happens after the approval, each with the section or the page where it stands. */
const FACTS: Record<string, SectionKey> = homes(OF_SECTION);
const BOOK: Record<string, keyof typeof OF_PAGE> = homes(OF_PAGE);

const STEPS: Record<string, Step> = {
  community: ([field]) => page('settings', { field }),
  pack: () => page('settings', { field: 'pack' }),
  book: ofBook,
  handovers: (rest) => page('year', { list: 'handovers', ...recordOf(rest) }),
  meetings: ofMeeting,
  scheme: ofScheme,
  beneficiaries: ([field], about) => section('scheme', { field }, about),
  demand: ofDemand,
  demands: ofDemand,
  notices: ofNotice,
  notice: ([field], about) => ofNotice([about.notice ?? '', field ?? 'kind'], about),
  objections: (rest, about) => section('notices', { list: 'objections', ...recordOf(rest) }, about),
  revision: (_, about) => section('scheme', { list: 'revisions' }, about),
  revisions: (_, about) => section('scheme', { list: 'revisions' }, about),
  withdrawn: (_, about) => section('course', { list: 'withdrawn' }, about),
  pack_turns: (_, about) => section('course', { list: 'pack_turns' }, about),
  entries: (_, about) => section('entries', { field: 'body' }, about),
  papers: (_, about) => section('papers', { list: 'papers' }, about),
  corrections: (_, about) => section('papers', { list: 'papers' }, about),
  projects: () => page('projects', { list: 'projects' }),
  providers: ([record]) => page('providers', { record }),
  resources: ([record]) => page('providers', { record }, '/resources'),
  people: () => page('people', { list: 'people' }),
  submission: () => page('submissions', { list: 'submissions' }),
  ...Object.fromEntries(Object.keys(LISTS).map((list) => [list, (rest: string[], about: About) => ofList(list, rest, about)])),
  ...Object.fromEntries(Object.entries(FACTS).map(([list, to]) => [list, (rest: string[], about: About) => section(to, { list, ...factOf(rest) }, about)])),
  ...Object.fromEntries(RECORDS.map((list) => [list, (rest: string[], about: About) => section(list, { list, ...recordOf(rest) }, about)])),
};

/** The way to the first fact; `null` when the window has no place for it. */
export function wayTo(facts: string[], about: About): Way | null {
  const [list = '', ...rest] = facts[0]?.split('.').filter(Boolean) ?? [];
  return STEPS[list]?.(rest, about) ?? null;
}

/** The way that a finding leads. */
export function wayOf(finding: Finding, project: ProjectId | null): Way | null {
  const notice = finding.subject.kind === 'notice' ? finding.subject.notice : null;
  return wayTo(finding.facts, { project, notice });
}

/** The way that goes on with a project: to what stops its step, else to the fact that the step waits for. */
export function wayOn({ step, finding }: { step: StepState; finding: Finding | null }, project: ProjectId): Way | null {
  return finding ? wayOf(finding, project) : wayTo(step.fact === null ? [] : [step.fact], { project });
}

/** What the button that leads there says. */
export function goTo(way: Way | null): string | null {
  return way && `去${way.name}`;
}

/** "a1.signed_on" → the record and its field; "signed_on" alone is a field, a record alone is opened. */
function recordOf(rest: string[]): Query {
  return rest.length > 1 ? { record: rest[0], field: rest.at(-1) } : { record: rest[0] };
}

/** "a1.opinions.site.on" → the record and, of what is in it, the field or the list of rows. */
function factOf([record, field]: string[]): Query {
  return { record, field };
}

function ofBook([list = '', which, ...rest]: string[]): Way {
  const isYear = /^\d{4}$/.test(which ?? '');
  const home = BOOK[list];
  const field = home ? rest[0] : rest.at(-1);
  return page(home ?? 'year', { list, year: isYear ? which : undefined, record: isYear ? undefined : which, field }, home === 'providers' ? '/standings' : '');
}

/** Turns "section: kinds" into "list of the facts: section". */
function homes<H extends string>(of: Record<H, readonly Kind[]>): Record<string, H> {
  const pairs = (Object.entries(of) as [H, readonly Kind[]][]).flatMap(([home, kinds]) => kinds.map((kind) => [LIST[kind], home]));
  return Object.fromEntries(pairs) as Record<string, H>;
}

/** A meeting that nobody recorded is named by its vote; one that was, by its id and the fact in it. */
function ofMeeting([which, ...rest]: string[], { project, meeting }: About): Way {
  const to = project ?? undefined;
  if (which === undefined) return page('meetings', { project: to });
  if (rest.length === 0 && meeting) return at(meeting, which === meeting ? {} : { list: which });
  if (rest.length === 0) return page('meetings', { project: to, vote: which });
  if (rest[0] === 'matters') return at(which, { list: 'matter', record: rest[1], field: rest.at(-1) });
  return at(which, rest[0] === 'matter' ? { list: 'matter', project: to, field: rest[1] } : { list: rest[0], field: rest[0] });
}

const at = (meeting: string, query: Query): Way => page('meetings', query, `/${meeting}`);

function ofScheme([field = '', ...rest]: string[], about: About): Way | null {
  if (field in LISTS) return ofList(field, rest, about);
  return section('scheme', { field: rest.at(-1) ?? (field === 'beneficiaries' ? 'who' : field) }, about);
}

function ofList(list: string, rest: string[], about: About): Way | null {
  const to = LISTS[list];
  return to ? section(to, { list, ...recordOf(rest) }, about) : null;
}

/** One demand is changed in the list of all; which demands a project answers is its own matter. */
function ofDemand(rest: string[], about: About): Way | null {
  if (rest.length > 1) return page('demands', recordOf(rest));
  return about.project ? section('demands', { list: 'demands' }, about) : page('demands', { list: 'demands' });
}

function ofNotice([notice, list, ...rest]: string[], about: About): Way | null {
  if (list === 'places' || list === 'objections') return section('notices', { notice, list, ...recordOf(rest) }, about);
  return section('notices', notice ? { notice, field: list } : { list: 'notices' }, about);
}

function page(page: Page, query: Query, below = ''): Way {
  return { to: { path: `/${page}${below}`, query: whole(query) }, name: PAGES[page], section: null };
}

function section(section: SectionKey, query: Query, { project }: About): Way | null {
  if (!project) return null;
  const name = SECTIONS.find(({ key }) => key === section)?.name ?? '';
  return { to: { path: `/projects/${project}/${section}`, query: whole(query) }, name, section };
}

/** An address carries no empty words. */
function whole(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value));
}
