/** The file of a project and the duties of a year: what is there, what is missing, and the way to add it. */
import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import DossierSection from '../src/components/project/DossierSection.vue';
import DutiesCard from '../src/components/year/DutiesCard.vue';
import type { DossierPart, DossierSums, Finding, ProjectView, YearDuty, YearView } from '../src/generated/api';
import { fake, show } from './help';

const LACK: Finding = {
  rule: 'GD-8',
  subject: { kind: 'project', project: 'p1' },
  step: 'completion',
  says: '资产“路灯”没有登记保管人。',
  because: { document: '官组通〔2021〕11号', article: '第八条', numbers: null },
  remedy: '请登记一名保管人。',
  severity: 'block',
  liftable: true,
  lifted: null,
  facts: ['book.assets.s1.keeper'],
  provisional: false,
};
const PARTS: DossierPart[] = [
  { code: 'decide', name: '四议两公开', status: 'done', items: [{ what: '会议记录', on: '2026-07-10', days_late: 45, number: '云溪-2026-会议记录-01', paper: 'w1', attachment: null }, { what: '公示栏张贴照片', on: '2026-07-13', days_late: null, number: null, paper: null, attachment: 'a1' }], lacks: [] },
  { code: 'plan', name: '制定方案', status: 'done', items: [], lacks: [] },
  { code: 'completion', name: '完成公示', status: 'blocked', items: [], lacks: [LACK] },
];

async function shown() {
  const host = fake({ project_dossier: { parts: PARTS }, paper_bytes: { bytes: 'blob-1', file_name: '会议记录.pdf', media_type: 'application/pdf' }, attachment_bytes: { bytes: 'blob-2', file_name: '公示栏.jpg', media_type: 'image/jpeg' } });
  const { page, router } = await show(DossierSection, { project: { id: 'p1' } as ProjectView });
  return { host, page, router };
}

it('counts what is kept and what is missing, step by step', async () => {
  const { page } = await shown();
  expect(page.get('[data-test="dossier-counts"]').text()).toBe('已留存 2 件，还有 1 处要补或要核对。');
  expect(page.get('[data-step="decide"]').text()).toContain('云溪-2026-会议记录-01');
  expect(page.get('[data-step="completion"]').text()).toContain('还没有留存材料。');
  expect(page.get('[data-step="completion"]').text()).toContain('有必须补的');
});

it('calls a step whole only when something is kept and nothing is missing', async () => {
  const { page } = await shown();
  expect(page.get('[data-step="decide"]').text()).toContain('齐了');
  expect(page.get('[data-step="plan"]').text()).toContain('已办完');
  expect(page.get('[data-step="plan"]').text()).not.toContain('齐了');
});

it('opens the very bytes of a paper and of a photo', async () => {
  const { host, page } = await shown();
  for (const button of page.findAll('[data-step="decide"] tbody button')) {
    await button.trigger('click');
    await flushPromises();
  }
  const asked = host.calls.map(({ name, request }) => [name, request]).slice(1);
  expect(asked).toEqual([
    ['paper_bytes', { paper: 'w1' }],
    ['attachment_bytes', { attachment: 'a1' }],
  ]);
});

const SUMS: DossierSums = { pieces: 12, pages: 34, leaves: 38, photos: 2, head: 'ab', archival: false, breaches: [{ title: '街道扫描件', says: '有的字体没有嵌入' }], left_out: [{ title: '街道批复（批复.pdf）', says: 'PDF文件设有密码或权限限制，请去掉密码另存后再添加' }] };

it('binds the dossier as PDF or archive, and says what was left out', async () => {
  const host = fake({ project_dossier: { parts: PARTS }, dossier_print: { pdf: 'blob-3', file_name: '项目卷宗.pdf', sha256: 'cd', sums: SUMS }, dossier_pack: { zip: 'blob-4', file_name: '项目卷宗.zip', sha256: 'ef', files: 14, sums: { ...SUMS, archival: true, breaches: [], left_out: [] } } });
  const { page } = await show(DossierSection, { project: { id: 'p1' } as ProjectView });
  await page.get('[data-test="dossier-print"]').trigger('click');
  await flushPromises();
  expect(page.get('[data-test="dossier-sums"]').text()).toBe('12 件，34 页，照片 2 张。没有达到长期保存格式（PDF/A-2b）。');
  expect(page.get('[data-test="dossier-left-out"]').text()).toBe('▲ 没有收入 街道批复（批复.pdf）：PDF文件设有密码或权限限制，请去掉密码另存后再添加。');
  await page.get('[data-test="dossier-pack"]').trigger('click');
  await flushPromises();
  expect(page.get('[data-test="dossier-sums"]').text()).toContain('符合长期保存格式');
  expect(page.find('[data-test="dossier-left-out"]').exists()).toBe(false);
  expect(host.calls.map(({ name }) => name)).toEqual(['project_dossier', 'dossier_print', 'dossier_pack']);
});

it('leads from what is missing to the field', async () => {
  const { page, router } = await shown();
  const go = page.findAll('[data-step="completion"] button').find((one) => one.text().startsWith('去'));
  await go?.trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.fullPath).toContain('/assets');
});

const DUTY: YearDuty = { rule: 'GD-7', name: '书记述职', part: '向街道', bearer: 'community', because: { document: null, article: '第七条', numbers: null }, by: '2026-12-31', put_off_from: null, put_off_because: null, done_on: null, state: 'late', fact: 'book.reports' };

it('says of every duty whose it is, by when and how it stands, in words', async () => {
  const duties: YearDuty[] = [DUTY, { ...DUTY, part: null, bearer: 'district', by: null, done_on: '2026-11-20', state: 'done' }, { ...DUTY, state: 'not_applicable' }];
  fake({});
  const { page } = await show(DutiesCard, { year: { duties } as unknown as YearView });
  const rows = page.findAll('tbody tr').map((row) => row.text());
  expect(rows[0]).toContain('书记述职（向街道）');
  expect(rows[0]).toContain('没有按期办');
  expect(rows[0]).toContain('第七条');
  expect(rows[1]).toContain('区');
  expect(rows[1]).toContain('没有规定');
  expect(rows[1]).toContain('11月20日');
  expect(rows[2]).toContain('不适用');
});

it('says of a duty that was put off from when and why, and that nobody wrote why', async () => {
  const moved: YearDuty = { ...DUTY, by: '2027-01-20', put_off_from: '2026-12-31', put_off_because: '换届' };
  fake({});
  const { page } = await show(DutiesCard, { year: { duties: [moved, { ...moved, put_off_because: '' }] } as unknown as YearView });
  const rows = page.findAll('tbody tr').map((row) => row.text());
  expect(rows[0]).toMatch(/1月20日（原为.*12月31日，顺延：换届）/);
  expect(rows[1]).toContain('没有写原因');
});

it('marks what was entered late with its days', async () => {
  const { page } = await shown();
  const rows = page.findAll('tbody tr').map((row) => row.text());
  expect(rows[0]).toContain('晚45天');
  expect(rows[1]).not.toContain('晚');
});
