import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import ProgressStrip from '../src/components/frame/ProgressStrip.vue';
import { useReply } from '../src/composables/reply';
import { call, failureOf } from '../src/host';
import { fake } from './help';

const REQUEST = { kind: 'demands', file: 't', mapping: null, year: null } as const;
const told = (done: number) => ({ says: '写入工作簿', done, total: 1320 });

async function longCall() {
  const host = fake({ import_apply: {} });
  const calls = host.holds('import_apply');
  const strip = mount(ProgressStrip, { attachTo: document.body });
  const answer = call('import_apply', REQUEST).then(() => 'done', (thrown: unknown) => failureOf(thrown).says);
  await flushPromises();
  const [held] = calls;
  if (!held) throw new Error('no call');
  const wait = async (time: number) => {
    vi.advanceTimersByTime(time);
    await flushPromises();
  };
  return { strip, held, answer, wait };
}

describe('long work', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = '';
  });

  it('is not spoken of before it has taken long', async () => {
    const { strip, held, wait } = await longCall();
    held.tell(told(0));
    await wait(399);
    expect(strip.find('[data-test=progress]').exists()).toBe(false);
    await wait(2);
    expect(strip.get('[data-test=progress]').text()).toContain('正在写入工作簿');
  });

  it('says how far it has come in figures and as a bar', async () => {
    const { strip, held, wait } = await longCall();
    held.tell(told(0));
    await wait(500);
    held.tell(told(660));
    await flushPromises();
    expect(strip.text()).toContain('660 / 1,320');
    expect(strip.get('progress').attributes()).toMatchObject({ value: '660', max: '1320' });
  });

  it('shows no figures where nobody knows how much there is', async () => {
    const { strip, held, wait } = await longCall();
    held.tell({ says: '读取表格', done: 0, total: 0 });
    await wait(500);
    expect(strip.text()).toBe('正在读取表格取消');
    expect(strip.get('progress').attributes('value')).toBeUndefined();
  });

  it('goes away with its answer', async () => {
    const { strip, held, answer, wait } = await longCall();
    held.tell(told(0));
    await wait(500);
    held.go();
    expect(await answer).toBe('done');
    await flushPromises();
    expect(strip.find('[data-test=progress]').exists()).toBe(false);
  });

  it('is stopped by its button and answers in one sentence', async () => {
    const { strip, held, answer, wait } = await longCall();
    held.tell(told(0));
    await wait(500);
    await strip.get('[data-test=cancel]').trigger('click');
    expect(await answer).toBe('已取消，什么也没有改动。');
    await flushPromises();
    expect(strip.find('[data-test=progress]').exists()).toBe(false);
  });

  it('says that it is stopping until it has', async () => {
    const { strip, held, wait } = await longCall();
    held.stop = () => undefined;
    held.tell(told(0));
    await wait(500);
    await strip.get('[data-test=cancel]').trigger('click');
    expect(strip.text()).toContain('正在停下来');
    expect(strip.get('[data-test=cancel]').attributes('disabled')).toBeDefined();
  });

  it('stops when the page that waited for it is left', async () => {
    const host = fake({ paper_compare: { differs: [] } });
    const calls = host.holds('paper_compare');
    const scope = effectScope();
    scope.run(() => useReply((waited) => call('paper_compare', { project: null }, waited)));
    await flushPromises();
    const stopped = vi.fn();
    for (const one of calls) one.stop = stopped;
    expect(stopped).not.toHaveBeenCalled();
    scope.stop();
    expect(stopped).toHaveBeenCalledOnce();
  });
});
