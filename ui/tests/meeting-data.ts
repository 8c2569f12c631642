/** A meeting as Rust replies it, for the tests of its pages. */
import type { Attendance, Ballot, MeetingView, MeetingWeigh, VoteResult } from '../src/generated/api';

export const person = (number: number, over: Partial<Attendance> = {}): Attendance => ({
  person: `p${number}`,
  name: `代表${number}`,
  role: 'representative',
  title: `铁路新村${number}幢`,
  standing: 'voting',
  presence: 'absent',
  reason: null,
  ...over,
});
export const CALLED = [person(1), person(2), person(3), person(4, { role: 'probationary_member', standing: 'non_voting' })];
export const MEETING: MeetingView = {
  id: 'm1',
  fields: {
    vote: 'resolution',
    title: '第5次居民代表会议',
    form: null,
    held_on: '2026-06-12',
    begins: '14:30:00',
    ends: null,
    place: '二楼会议室',
    chair: '章丽',
    recorder: null,
    notified_on: null,
    notified_by: null,
    counted: null,
    supervision: null,
    note: null,
  },
  vote_name: '决议',
  heads: { all: null, due: null, present: null },
  roster: [],
  matters: [{ id: 'x1', project: 'a', fields: { revision: 'r1', explained: null, remarks: [], ballot: null, announced: null, conclusion: null }, revision_number: 2, number: '云溪-2026-01', name: '路灯更换' }],
  scans: [],
  entered_on: '2026-06-12',
};
export const GROUND = { document: '某通〔2021〕1号', article: '某条', numbers: null };
export const CHOICES = { id: 'p', title: '某政策', categories: [], forbidden_uses: [], channels: [], steps: [], votes: [{ code: 'resolution', name: '决议', body: '居民代表会议' }] };

/** Weighs as the program does, as far as the tests need: two thirds of three are two, more than half of two are two. */
export function weigh(request: unknown) {
  const { roster, matters } = request as MeetingWeigh;
  const voting = roster.filter(({ standing }) => standing === 'voting');
  const present = voting.filter(({ presence }) => presence === 'present').length;
  const heads = { all: 3, due: voting.filter(({ presence }) => presence !== 'exempt').length, present };
  const attendance = [{ says: '全体的2/3以上', of: 3, needed: 2, got: present, reached: present >= 2, ground: GROUND }];
  const result = (ballot: Ballot | null): VoteResult => ({
    heads,
    attendance,
    approval: [{ says: '超过实到的1/2', of: present, needed: 2, got: ballot?.approve ?? null, reached: null, ground: { document: null, article: null, numbers: null } }],
    quorate: present >= 2,
    passed: ballot === null ? null : ballot.approve >= 2,
    contradictions: [],
  });
  return { meeting: result(null), matters: matters.map(({ ballot }) => result(ballot)) };
}
