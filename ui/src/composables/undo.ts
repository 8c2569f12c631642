import { onScopeDispose } from 'vue';
import { call, failureOf } from '../host';
import { say, sayFailure } from './say';
import { barrierSaid, steps } from './book';

/** Takes the last act back and names it. */
export async function undo(): Promise<void> {
  if (!steps.value.undo) return say(barrierSaid.value ?? '没有可以撤销的操作。');
  await step('history_undo', '已撤销');
}

/** Does the act that was taken back again and names it. */
export async function redo(): Promise<void> {
  if (!steps.value.redo) return say('没有可以重做的操作。');
  await step('history_redo', '已重做');
}

/** Ctrl+Z and Ctrl+Y anywhere but in a field, where they belong to the typing. */
export function useUndoKeys(): void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
    if (!act) return;
    event.preventDefault();
    void act();
  };
  window.addEventListener('keydown', onKey);
  onScopeDispose(() => window.removeEventListener('keydown', onKey));
}

async function step(name: 'history_undo' | 'history_redo', done: string) {
  try {
    const { labels } = await call(name, { count: 1 });
    say(`${done}：${labels.join('、')}`);
  } catch (thrown) {
    sayFailure(failureOf(thrown));
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input:not([type=checkbox]), [contenteditable=true]');
}
