import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import BackupCard from '../src/components/book/BackupCard.vue';
import { book } from '../src/composables/book';
import type { BookInfo } from '../src/generated/api';
import { fake, show } from './help';

const place = (over = {}) => ({ place: 'first', folder: '/home/li/云溪-备份', present: true, backups: [], ...over });
const list = (over = {}) => ({ second: 'chosen', later_on: null, places: [place(), place({ place: 'second', folder: '/media/li/U', present: false })], kept: [] , ...over });
const made = (over = {}) => ({ place: 'first', folder: '/home/li/云溪-备份', file_name: 'book-20260708-090000.hmb', thinned: 0, refused: null, ...over });
const REFUSED = { code: 'io', kind: 'file', says: '备份位置“U”不在。', remedy: '请插上优盘再备份。', place: null };

const card = async (replies: Record<string, unknown>) => {
  const host = fake({ book_info: { today: '2026-07-08', last_backup: '2026-07-08T09:00:00' }, ...replies });
  return { host, ...(await show(BackupCard)) };
};

describe('the backup', () => {
  beforeEach(() => (book.value = { today: '2026-07-08', last_backup: null } as BookInfo));

  it('goes to all known places and says which of them took none, and why', async () => {
    const { host, page } = await card({ backup_list: list(), book_backup: { file_name: 'book-20260708-090000.hmb', blobs_written: 0, head: 'x', places: [made(), made({ place: 'second', folder: '/media/li/U', file_name: null, refused: REFUSED })] } });
    await page.get('[data-test=backup-now]').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'book_backup')?.request).toEqual({ folder: null });
    const refused = page.findAll('[data-test=refused]');
    expect(refused.length).toBe(1);
    expect(refused[0]?.text()).toContain('第二处没有备份成');
    expect(refused[0]?.text()).toContain('请插上优盘再备份。');
  });

  it('says which place is not there now', async () => {
    const { page } = await card({ backup_list: list() });
    expect(page.get('[data-place=second]').text()).toContain('眼下找不到这个文件夹');
    expect(page.get('[data-place=first]').text()).toContain('本机　0 份');
  });

  it('does not miss the folder that the first backup makes', async () => {
    const { page } = await card({ backup_list: list({ places: [place({ present: false })] }) });
    expect(page.get('[data-place=first]').text()).toContain('第一次备份时建好文件夹');
    book.value = { today: '2026-07-08', last_backup: '2026-07-01T09:00:00' } as BookInfo;
    await flushPromises();
    expect(page.get('[data-place=first]').text()).toContain('眼下找不到这个文件夹');
  });

  it('asks for the second place while nobody was asked', async () => {
    const { host, page } = await card({ backup_list: list({ second: 'not_asked', places: [place()] }), backup_places_set: {} });
    host.chooses({ token: 'u', name: 'U' });
    await page.get('[data-test=choose-second]').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'backup_places_set')?.request).toEqual({ first: null, second: { answer: 'folder', folder: 'u' } });
  });

  it('asks no more loudly once it was put off, and not at all once it is chosen', async () => {
    const asked = await card({ backup_list: list({ second: 'not_asked' }), backup_places_set: {} });
    await asked.page.get('[data-test=second-later]').trigger('click');
    await flushPromises();
    expect(asked.host.calls.find(({ name }) => name === 'backup_places_set')?.request).toEqual({ first: null, second: { answer: 'later' } });
    const later = await card({ backup_list: list({ second: 'later', later_on: '2026-07-01' }) });
    expect(later.page.text()).toContain('2026年7月1日说过以后再选');
    expect(later.page.find('[data-test=second-later]').exists()).toBe(false);
    const chosen = await card({ backup_list: list() });
    expect(chosen.page.find('[data-test=second-place]').exists()).toBe(false);
  });
});
