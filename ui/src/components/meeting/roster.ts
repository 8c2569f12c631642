/** The list of a meeting while it is ticked. */
import type { Attendance, PersonRow, Presence } from '../../generated/api';
import { ROLE } from '../../words';

/** One place on the list; `at` is its index, because a guest has no id. */
export interface Place {
  at: number;
  person: Attendance;
}

/** People called in one capacity, under one head. */
export interface Group {
  name: string;
  places: Place[];
}

const ORDER: Presence[] = ['present', 'leave', 'absent', 'exempt'];

/** The list in groups, in the order in which the capacities first appear; guests come last. */
export function grouped(roster: Attendance[]): Group[] {
  const groups = new Map<string, Place[]>();
  roster.forEach((person, at) => {
    const name = nameOf(person);
    groups.set(name, [...(groups.get(name) ?? []), { at, person }]);
  });
  const all = [...groups].map(([name, places]) => ({ name, places }));
  return all.sort((one, other) => Number(one.name === GUESTS) - Number(other.name === GUESTS));
}

/** The state to the right or to the left of one. */
export function turned(presence: Presence, by: 1 | -1): Presence {
  const at = (ORDER.indexOf(presence) + by + ORDER.length) % ORDER.length;
  return ORDER[at] ?? presence;
}

/** Whether a state asks for its reason. */
export function asksWhy(presence: Presence): boolean {
  return presence === 'leave' || presence === 'exempt';
}

/** Somebody from outside; one who stands in the roster under this name alone is that person. */
export function guest(name: string, title: string | null, people: PersonRow[], roster: Attendance[]): Attendance {
  const same = people.filter(({ fields }) => fields.name === name);
  const known = same.length === 1 ? same[0] : undefined;
  const listed = roster.some(({ person }) => person !== null && person === known?.id);
  return { person: listed ? null : (known?.id ?? null), name, role: null, title, standing: 'guest', presence: 'present', reason: null };
}

/** Those of one list who are not on another; a guest from outside is on none. */
export function missing(of: Attendance[], on: Attendance[]): Attendance[] {
  const known = new Set(on.flatMap(({ person }) => person ?? []));
  return of.filter(({ person }) => person === null || !known.has(person));
}

/** The first place, from one on and round again, of somebody whose name is spelt so; `null` for nobody. */
export function spelt(letters: string, walk: number[], from: number, roster: Attendance[], people: PersonRow[]): number | null {
  const initials = new Map(people.map((one) => [one.id, one.initials]));
  const fits = (at: number) => initials.get(roster[at]?.person ?? '')?.some((spelling) => spelling.startsWith(letters)) ?? false;
  const places = walk.map((_, step) => (from + step) % walk.length);
  return places.find((place) => fits(walk[place] ?? -1)) ?? null;
}

const GUESTS = '列席';

function nameOf({ standing, role }: Attendance): string {
  if (standing === 'guest') return GUESTS;
  const name = role === null ? '其他人员' : ROLE[role];
  return standing === 'voting' ? name : `${name}（没有表决权）`;
}
