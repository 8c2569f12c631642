/**
 * A meeting while it is sat: the list that is being ticked and the votes that are being typed, and how they weigh.
 * Nothing is counted here: each change asks Rust again, and an answer that was overtaken is dropped.
 */
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Attendance, Ballot, MatterId, MeetingView, VoteResult, Weighed } from '../../generated/api';
import { call, failureOf, type Failure } from '../../host';

export interface UseSittingReturn {
  roster: Ref<Attendance[]>;
  /** The list as it is recorded, or as it begins. */
  recorded: () => Attendance[];
  /** True when the list differs from what is recorded. */
  changed: ComputedRef<boolean>;
  weighed: ShallowRef<Weighed | null>;
  failure: ShallowRef<Failure | null>;
  /** The result of one project, as far as its votes are typed. */
  resultOf: (matter: MatterId) => VoteResult | null;
  setBallot: (matter: MatterId, ballot: Ballot | null) => void;
}

export interface UseSittingOptions {
  meeting: () => MeetingView;
  /** The roster of the day, with which a list begins that nobody has recorded yet. */
  called: () => Attendance[];
  /** True while only the numbers are recorded, without a list. */
  counting: () => boolean;
}

export function useSitting({ meeting, called, counting }: UseSittingOptions): UseSittingReturn {
  const recorded = computed(() => (meeting().roster.length ? meeting().roster : called()));
  const roster = ref(copyOf(recorded.value));
  const ballots = ref<Record<MatterId, Ballot | null>>({});
  const weighed = shallowRef<Weighed | null>(null);
  const failure = shallowRef<Failure | null>(null);
  const changed = computed(() => meeting().roster.length === 0 || JSON.stringify(roster.value) !== JSON.stringify(meeting().roster));
  let latest = 0;

  const ballotOf = ({ id, fields }: MeetingView['matters'][number]) => (id in ballots.value ? (ballots.value[id] ?? null) : fields.ballot);
  const request = computed(() => {
    const { fields, matters } = meeting();
    return { vote: fields.vote, on: fields.held_on, roster: counting() ? [] : roster.value, counted: fields.counted, matters: matters.map((matter) => ({ project: matter.project, ballot: ballotOf(matter) })) };
  });

  async function weigh() {
    const mine = ++latest;
    const outcome = await call('meeting_weigh', request.value).then(
      (reply) => ({ reply, failed: null }),
      (thrown: unknown) => ({ reply: null, failed: failureOf(thrown) }),
    );
    if (mine !== latest) return;
    weighed.value = outcome.reply;
    failure.value = outcome.failed;
  }

  watch(() => JSON.stringify(recorded.value), () => (roster.value = copyOf(recorded.value)));
  watch(() => JSON.stringify(request.value), () => void weigh(), { immediate: true });

  return {
    roster,
    recorded: () => recorded.value,
    changed,
    weighed,
    failure,
    resultOf: (matter) => weighed.value?.matters[meeting().matters.findIndex(({ id }) => id === matter)] ?? null,
    setBallot: (matter, ballot) => (ballots.value = { ...ballots.value, [matter]: ballot }),
  };
}

function copyOf(roster: Attendance[]): Attendance[] {
  return roster.map((person) => ({ ...person }));
}
