/**
 * The seam: the only road from the pages to Rust.
 *
 * Pages call `call`, `bytes`, `openFile` and `saveFile`; what stands behind them is the window's own shell, or in
 * the tests a fake fed with recorded replies. Nothing outside this folder names the shell.
 */
import type { Api, BlobToken, FileToken, Progress } from '../generated/api';
import type { Failure } from './failure';

export { failureOf, type Failure } from './failure';

/** A file or folder that the person chose; the path stays on the other side. */
export interface ChosenFile {
  token: FileToken;
  /** Its name without folders, for showing. */
  name: string;
}

/** A book opened lately. */
export interface RecentBook extends ChosenFile {
  /** The folder, as the computer writes it. */
  folder: string;
}

/** What a dialog offers. */
export interface FileFilter {
  /** Chinese name of the kind of file. */
  name: string;
  /** Extensions without the dot. */
  extensions: string[];
}

/** What the shell answers to one command. */
export interface Answer {
  reply: unknown;
  /** The nouns that were written; empty for a read. */
  changed: string[];
}

/** What a shell must offer; `native.ts` is the window, `fake.ts` the tests. */
export interface Host {
  /** Runs a command under a number of its own; rejects with a `Failure`. A long one tells how far it has come. */
  call(name: string, request: unknown, number: number, tell: (progress: Progress) => void): Promise<Answer>;
  /** Stops a call at its next step. */
  cancel(number: number): Promise<void>;
  /** Fetches bytes that a reply named by a token. */
  bytes(token: BlobToken): Promise<ArrayBuffer>;
  /** Asks for a file to read; `null` when the person cancelled. */
  openFile(filters: FileFilter[]): Promise<ChosenFile | null>;
  /** Asks where a file is to be; nothing is written yet. */
  saveFile(suggested: string, filters: FileFilter[]): Promise<ChosenFile | null>;
  openFolder(): Promise<ChosenFile | null>;
  /** Asks where and writes the bytes there. */
  saveBytes(token: BlobToken, suggested: string): Promise<ChosenFile | null>;
  /** Shows the bytes in the program the computer has for them; printing happens there. */
  openBytes(token: BlobToken, name: string): Promise<void>;
  /** Takes a file that was dropped or pasted. */
  takeFile(name: string, bytes: ArrayBuffer): Promise<ChosenFile>;
  /** The book named on the command line, if any. */
  bookAtStart(): Promise<ChosenFile | null>;
  /** Books opened lately, newest first; those that are gone are left out. */
  recentBooks(): Promise<RecentBook[]>;
  setTitle(title: string): Promise<void>;
  /** True when nothing may move: screenshots, slow machines. */
  still(): Promise<boolean>;
}

let host: Host | null = null;
const listeners = new Set<(changed: string[]) => void>();
const followers = new Set<Follower>();
let calls = 0;

/** Hears how far the call with this number has come, and `null` when it is over. */
export type Follower = (number: number, progress: Progress | null) => void;

/** Installs the shell; done once, before the first page. */
export function useHost(shell: Host): void {
  host = shell;
}

/** Runs one command of the table and says what changed to whoever listens. A long one stops when nobody waits any more. */
export async function call<K extends keyof Api>(name: K, request: Api[K]['request'], waited?: AbortSignal): Promise<Api[K]['reply']> {
  const number = ++calls;
  const stop = () => void shell().cancel(number);
  waited?.addEventListener('abort', stop);
  const tell = (progress: Progress | null) => followers.forEach((follower) => follower(number, progress));
  const answer = await shell()
    .call(name, request, number, tell)
    .finally(() => {
      waited?.removeEventListener('abort', stop);
      tell(null);
    });
  if (answer.changed.length > 0) listeners.forEach((listener) => listener(answer.changed));
  return answer.reply as Api[K]['reply'];
}

/** Hears the nouns of each write; returns the way to stop hearing. */
export function onChanged(listener: (changed: string[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows long calls; returns the way to stop following. */
export function onProgress(follower: Follower): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

export const cancel = (number: number) => shell().cancel(number);
export const bytes = (token: BlobToken) => shell().bytes(token);
export const openFile = (filters: FileFilter[]) => shell().openFile(filters);
export const saveFile = (suggested: string, filters: FileFilter[]) => shell().saveFile(suggested, filters);
export const openFolder = () => shell().openFolder();
export const saveBytes = (token: BlobToken, suggested: string) => shell().saveBytes(token, suggested);
export const openBytes = (token: BlobToken, name: string) => shell().openBytes(token, name);
export const takeFile = (name: string, bytes: ArrayBuffer) => shell().takeFile(name, bytes);
export const bookAtStart = () => shell().bookAtStart();
export const recentBooks = () => shell().recentBooks();
export const setTitle = (title: string) => shell().setTitle(title);
export const still = () => shell().still();

function shell(): Host {
  if (host) return host;
  const missing: Failure = { code: 'bug', says: '界面没有连上程序。', remedy: '请重新打开惠民簿。', place: null, kind: 'bug' };
  throw missing;
}
