import { flushPromises, mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { h } from 'vue';
import DayNote from '../src/components/frame/DayNote.vue';
import UndoBar from '../src/components/frame/UndoBar.vue';
import { book, showBook, watchBook } from '../src/composables/book';
import { useUndoKeys } from '../src/composables/undo';
import type { BookInfo } from '../src/generated/api';
import { call } from '../src/host';
import type { FakeHost } from '../src/host/fake';
import { fake } from './help';

const INFO = { particulars: { name: '云溪社区' }, today: '2026-07-03', last_day_ahead: null } as unknown as BookInfo;
const history = (undo: string | null, redo: string | null, barrier: string | null = null) => ({ entries: [], undo, redo, barrier });

async function bar(now: ReturnType<typeof history>): Promise<{ host: FakeHost; text: () => string }> {
  const host = fake({ book_info: INFO, history_list: now, history_undo: { labels: ['修改预算'] }, history_redo: { labels: ['修改预算'] } });
  await showBook(INFO);
  const wrapper = mount({ setup: () => (useUndoKeys(), () => h('div', [h(UndoBar), h(DayNote), h('input', { id: 'field' })])) }, { attachTo: document.body });
  return { host, text: () => wrapper.text() };
}

const press = async (key: string, target: EventTarget = document.body) => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }));
  await flushPromises();
};
const done = (host: FakeHost) => host.calls.map(({ name }) => name).filter((name) => name === 'history_undo' || name === 'history_redo');

describe('undo', () => {
  beforeEach(() => (book.value = null));

  it('names the act that it would take back, and takes it back by Ctrl+Z', async () => {
    const { host, text } = await bar(history('修改预算 · 云溪-2026-03', null));
    expect(text()).toContain('撤销：修改预算 · 云溪-2026-03');
    await press('z');
    expect(done(host)).toEqual(['history_undo']);
    expect(document.body.textContent).toContain('已撤销：修改预算');
  });

  it('does it again by Ctrl+Y', async () => {
    const { host } = await bar(history(null, '修改预算'));
    await press('y');
    expect(done(host)).toEqual(['history_redo']);
  });

  it('leaves Ctrl+Z in a field to the typing', async () => {
    const { host } = await bar(history('修改预算', null));
    await press('z', document.getElementById('field') as HTMLElement);
    expect(done(host)).toEqual([]);
  });

  it('says at a barrier why it stops and calls nothing', async () => {
    const { host } = await bar(history(null, null, '印发立项公示'));
    await press('z');
    expect(done(host)).toEqual([]);
    expect(document.body.textContent).toContain('“印发立项公示”和它以前的操作不能撤销。');
  });

  it('follows every write', async () => {
    const stop = watchBook();
    const { host, text } = await bar(history(null, null));
    host.on('demand_add', { id: 'd', number: 1 }, ['demand']);
    host.on('history_list', history('登记需求', null));
    await call('demand_add', {} as never);
    await flushPromises();
    expect(text()).toContain('撤销：登记需求');
    stop();
  });

  it('warns when the clock of the PC lies before the last entry', async () => {
    const { text } = await bar(history(null, null));
    expect(text()).not.toContain('日期不对');
    book.value = { ...INFO, last_day_ahead: '2026-07-10' };
    await flushPromises();
    expect(text()).toContain('电脑上今天是2026年7月3日，可是最后一条记录写在2026年7月10日。');
  });
});
