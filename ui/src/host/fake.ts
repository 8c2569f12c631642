/** A shell for component tests: replies come from records, dialogs from a queue, and every call is kept. */
import type { Progress } from '../generated/api';
import type { Failure } from './failure';
import type { Answer, ChosenFile, Host } from './index';

/** What a fake host can do beyond being a host. */
export interface FakeHost extends Host {
  /** Every call in order. */
  calls: { name: string; request: unknown }[];
  /** Sets the reply of a command: a value, or a function of the request. */
  on(name: string, reply: unknown, changed?: string[]): void;
  /** Lets a command fail. */
  fails(name: string, failure: Partial<Failure>): void;
  /** Queues what the next dialog answers. */
  chooses(file: ChosenFile | null): void;
  /** Names of the files that were saved. */
  saved: string[];
  /** Makes a command long: its calls gather in the list and go on when they are told to. */
  holds(name: string): HeldCall[];
}

/** A long call under way. */
export interface HeldCall {
  number: number;
  tell: (progress: Progress) => void;
  /** Lets it come to its end. */
  go: () => void;
  /** Ends it as a cancelled one ends. */
  stop: () => void;
}

const SOME: Failure = { code: 'bad_value', kind: 'user', says: '不行。', remedy: '请改正。', place: null };

const CANCELLED: Failure = { code: 'cancelled', kind: 'refused', says: '已取消，什么也没有改动。', remedy: '需要时再做一次。', place: null };

/** Makes a fake shell with the given replies, keyed by command. */
export function fakeHost(replies: Record<string, unknown> = {}): FakeHost {
  const answers = new Map<string, Answer>(Object.entries(replies).map(([name, reply]) => [name, { reply, changed: [] }]));
  const failures = new Map<string, Failure>();
  const chosen: (ChosenFile | null)[] = [];
  const calls: FakeHost['calls'] = [];
  const saved: string[] = [];
  const held = new Map<string, HeldCall[]>();
  const next = async () => chosen.shift() ?? null;

  async function call(name: string, request: unknown, number: number, tell: (progress: Progress) => void): Promise<Answer> {
    calls.push({ name, request });
    const gathered = held.get(name);
    if (gathered) await new Promise<void>((go, fail) => gathered.push({ number, tell, go, stop: () => fail(CANCELLED) }));
    const failure = failures.get(name);
    if (failure) throw failure;
    const answer = answers.get(name);
    if (!answer) throw { ...SOME, code: 'unknown_name', says: `没有“${name}”的记录。` } satisfies Failure;
    const reply = typeof answer.reply === 'function' ? (answer.reply as (request: unknown) => unknown)(request) : answer.reply;
    return { reply, changed: answer.changed };
  }

  return {
    calls,
    saved,
    call,
    on: (name, reply, changed = []) => void answers.set(name, { reply, changed }),
    fails: (name, failure) => void failures.set(name, { ...SOME, ...failure }),
    holds: (name) => {
      const gathered: HeldCall[] = [];
      held.set(name, gathered);
      return gathered;
    },
    cancel: async (number) => [...held.values()].flat().find((one) => one.number === number)?.stop(),
    chooses: (file) => void chosen.push(file),
    bytes: async () => new ArrayBuffer(0),
    openFile: next,
    saveFile: next,
    openFolder: next,
    saveBytes: async (_, suggested) => {
      saved.push(suggested);
      return { token: suggested, name: suggested };
    },
    openBytes: async () => undefined,
    takeFile: async (name) => ({ token: `taken-${name}`, name }),
    bookAtStart: async () => null,
    recentBooks: async () => [],
    setTitle: async () => undefined,
    still: async () => true,
  };
}
