/** The open book: one module-level state, because a window shows one book. */
import { computed, shallowRef } from 'vue';
import type { BookInfo, FileToken, History } from '../generated/api';
import { call, onChanged, setTitle, type ChosenFile, type Failure } from '../host';

/** What is open; `null` on the start page. */
export const book = shallowRef<BookInfo | null>(null);

/** What Ctrl+Z and Ctrl+Y would do now. */
export const steps = shallowRef<Pick<History, 'undo' | 'redo' | 'barrier'>>({ undo: null, redo: null, barrier: null });

/** Why undo stops where it stops, in words. */
export const barrierSaid = computed(() => (steps.value.barrier ? `“${steps.value.barrier}”和它以前的操作不能撤销。` : null));

/** Why the book named on the command line could not be opened; said on the start page. */
export const startFailure = shallowRef<Failure | null>(null);

/** A book that is damaged; the start page offers the way back. */
export const damaged = shallowRef<ChosenFile | null>(null);

/** Keeps why a book could not be opened. */
export function notOpened(file: ChosenFile, failure: Failure): void {
  startFailure.value = failure;
  damaged.value = failure.code === 'not_a_book' ? file : null;
}

/** Opens a book and shows it. */
export async function openBook(file: FileToken): Promise<void> {
  await showBook(await call('book_open', { file }));
  startFailure.value = null;
  damaged.value = null;
}

/** Takes a freshly opened book as the one that the window shows. */
export async function showBook(info: BookInfo): Promise<void> {
  book.value = info;
  await setTitle(`${info.particulars.name} · 惠民簿`);
  await refreshSteps();
}

/** Forgets the book after it was closed. */
export async function leaveBook(): Promise<void> {
  await call('book_close', {});
  book.value = null;
  await setTitle('惠民簿');
}

/** Keeps the state fresh after every write; called once at start. */
export function watchBook(): () => void {
  return onChanged(() => {
    if (book.value) void Promise.all([refreshBook(), refreshSteps()]);
  });
}

async function refreshBook() {
  book.value = await call('book_info', {});
}

async function refreshSteps() {
  const { undo, redo, barrier } = await call('history_list', {});
  steps.value = { undo, redo, barrier };
}
