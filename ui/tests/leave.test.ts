/** What leaves the book and what comes into it: exports, backups, pasted pictures. */
import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import FileDrop from '../src/components/scan/FileDrop.vue';
import { book } from '../src/composables/book';
import type { BookInfo } from '../src/generated/api';
import MeetingsPage from '../src/pages/MeetingsPage.vue';
import NoticesPage from '../src/pages/NoticesPage.vue';
import PeoplePage from '../src/pages/PeoplePage.vue';
import ProvidersPage from '../src/pages/ProvidersPage.vue';
import StartPage from '../src/pages/StartPage.vue';
import { fake, show } from './help';
import { CHOICES } from './road-data';

beforeEach(() => {
  book.value = { today: '2026-07-08', particulars: { name: '云溪社区' }, last_backup: null } as BookInfo;
});

describe('leaving and coming back', () => {
  it('builds a new book from a backup and opens it', async () => {
    const host = fake({ book_restore: { entries: 812, missing: ['x'], head: 'h' }, book_open: { particulars: { name: '云溪社区' } }, history_list: { entries: [], undo: null, redo: null, barrier: null } });
    host.chooses({ token: 'backup', name: 'book-20260708.hmb' });
    host.chooses({ token: 'target', name: '云溪.hmb' });
    const { page, router } = await show(StartPage);
    await page.get('[data-test=restore]').trigger('click');
    await flushPromises();
    expect(host.calls.slice(0, 2)).toEqual([
      { name: 'book_restore', request: { file: 'backup', target: 'target' } },
      { name: 'book_open', request: { file: 'target' } },
    ]);
    expect(router.currentRoute.value.path).toBe('/today');
    expect(document.body.textContent).toContain('共 812 步历史');
    expect(document.body.textContent).toContain('有 1 个附件在备份里找不到');
  });

  it('restores nothing when no place was chosen', async () => {
    const host = fake({});
    host.chooses({ token: 'backup', name: 'book-20260708.hmb' });
    host.chooses(null);
    const { page } = await show(StartPage);
    await page.get('[data-test=restore]').trigger('click');
    await flushPromises();
    expect(host.calls).toEqual([]);
  });

  it.each([
    ['人员名册', PeoplePage, {}],
    ['服务清单', ProvidersPage, {}],
    ['资源清单', ProvidersPage, { list: 'resources' }],
    ['会议表决台账', MeetingsPage, {}],
    ['公示台账', NoticesPage, {}],
  ])('%s goes out from its own page', async (kind, component, props) => {
    const fields = { name: '某', kind: 'enterprise', held_on: '2026-07-01', owner: '某', what: '场地' };
    const notice = { id: 'n', kind: 'project', revision: null, revision_number: null, planned_on: null, days: null, places: [], objections: [] };
    const row = { id: 'x', number: 1, name: '某', fields, services: [], roles: [], terms: [], initials: [], project: 'p', notice, matters: [], uses: [], projects: [], vote_name: '决议', heads: { due: 49, present: 36 } };
    const rows = { rows: [row], counts: [] };
    const host = fake({ pack_choices: CHOICES, person_list: rows, provider_list: rows, resource_list: rows, meeting_list: rows, notice_list: rows, sheet_export: { xlsx: 'b', file_name: `${kind}.xlsx` } });
    const { page } = await show(component, props);
    await page.get('[data-test=export]').trigger('click');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'sheet_export')?.request).toEqual({ kind, project: null, year: null });
    expect(host.saved).toEqual([`${kind}.xlsx`]);
  });

  it('gives a pasted picture to the place that was opened last alone', async () => {
    fake({});
    const drop = { filters: [], busy: false, says: '' };
    const first = await show(FileDrop, drop);
    const second = await show(FileDrop, drop);
    const paste = Object.assign(new Event('paste'), { clipboardData: { files: [new File(['x'], '照片.png')] } });
    window.dispatchEvent(paste);
    await flushPromises();
    expect([first.page.emitted('file')?.length ?? 0, second.page.emitted('file')?.length ?? 0]).toEqual([0, 1]);
    second.page.unmount();
    window.dispatchEvent(paste);
    await flushPromises();
    expect(first.page.emitted('file')?.length).toBe(1);
  });
});
