/** The program itself: its version, the report, a damaged book and the way back. */
import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import AboutCard from '../src/components/book/AboutCard.vue';
import StartPage from '../src/pages/StartPage.vue';
import { fake, show } from './help';

const DAMAGED = { code: 'not_a_book', kind: 'file', says: '“云溪.hmb”不是完好的惠民簿工作簿：文件结构已损坏。', remedy: '请从备份恢复。' } as const;

it('says version and commit and saves the report', async () => {
  const host = fake({
    program_about: { version: '0.1.0', commit: '4f3a91c27b0d', system: 'windows x86_64', web: '131.0.2903.86' },
    report_make: { bytes: 'b', file_name: '惠民簿诊断-20260708.txt', media_type: 'text/plain' },
  });
  host.chooses({ token: 't', name: '惠民簿诊断-20260708.txt' });
  const { page } = await show(AboutCard);
  expect(page.text()).toContain('版本 0.1.0（4f3a91c27b0d）');
  expect(page.text()).toContain('windows x86_64 · 网页组件 131.0.2903.86');
  await page.get('[data-test=report]').trigger('click');
  await flushPromises();
  expect(host.saved).toEqual(['惠民簿诊断-20260708.txt']);
});

it('moves a damaged book away before a restored one takes its name', async () => {
  const host = fake({ book_set_aside: { folder: '云溪-损坏-20260708-093000' }, book_restore: { entries: 812, missing: [], head: 'h' }, history_list: { entries: [], undo: null, redo: null, barrier: null } });
  host.fails('book_open', DAMAGED);
  host.chooses({ token: 'book', name: '云溪.hmb' });
  const { page } = await show(StartPage);
  expect(page.find('[data-test=set-aside]').exists()).toBe(false);
  await page.get('[data-test=open-book]').trigger('click');
  await flushPromises();
  host.chooses({ token: 'backup', name: 'book-20260708.hmb' });
  await page.get('[data-test=set-aside]').trigger('click');
  await flushPromises();
  expect(host.calls.slice(1)).toEqual([
    { name: 'book_set_aside', request: { file: 'book' } },
    { name: 'book_restore', request: { file: 'backup', target: 'book' } },
    { name: 'book_open', request: { file: 'book' } },
  ]);
  expect(document.body.textContent).toContain('损坏的文件都移到了旁边的“云溪-损坏-20260708-093000”，没有删除');
});
