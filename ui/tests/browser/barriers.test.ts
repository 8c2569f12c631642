/** Barriers on every page as axe finds them in Chromium (WCAG 2.1, A and AA), with what opens on the page open. */
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Program } from './program';

const AXE = resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Debian's; `cargo xtask set-up` installs it. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A page by its place in the rail, what must stand on it, and buttons or lists to open before looking. */
const PAGES: [string, string, string[]][] = [
  ['今日', '要办的事', []],
  ['需求', '85 条需求', ['登记需求', '类别']],
  ['项目', '项目', []],
  ['会议', '次会议', ['登记会议', '哪一次会']],
  ['公示', '公示', []],
  ['经费', '全年账目', ['登记下拨', '资金来源（必填）']],
  ['文书', '出文书', ['项目']],
  ['核查', '核查', []],
  ['报送', '生成报送包', ['生成报送包', '报送什么']],
  ['人员', '按任期记', ['登记人员', '身份']],
  ['承接方与资源', '承接方', []],
  ['资产', '固定资产台账', ['登记资产']],
  ['年度', '年度额度', ['登记检查审计']],
  ['历史', '历史', []],
  ['设置', '社区党组织全称', []],
];
const SECTIONS = ['进展', '方案', '预算', '资金来源', '实施方案', '需求', '评审', '公示', '审批', '合同', '备案', '进度', '监督', '验收', '拨付', '变更', '完成', '文书', '卷宗'];
/** What is opened in a section before it is looked at again: forms of records, with a row of each list inside. */
const FORMS: Partial<Record<string, string[]>> = {
  合同: ['登记合同'],
  进度: ['登记进度'],
  验收: ['登记验收', '加一方意见', '加一项', '加一个得分'],
  拨付: ['登记凭证', '加一个人'],
  变更: ['登记变更', '加一样', '列出备案单位'],
  完成: ['登记项目决算', '列出全部预算明细'],
};

let program: Program;
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  program = new Program();
  server = await createServer({ root: resolve(import.meta.dirname, '../..'), server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await page.exposeFunction('ask', (name: string, request: unknown) => program.ask(name, request));
  await page.exposeFunction('bytesOf', (token: string) => program.bytesOf(token));
  await page.goto(`${server.resolvedUrls?.local[0]}tests/browser/index.html`);
  await page.getByText('要办的事').waitFor({ timeout: 60_000 });
  await page.addScriptTag({ path: AXE });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await program?.close();
});

/** Waits until the page has drawn what it asked for and asks no more. */
async function quiet() {
  for (let asked = -1; asked !== program.asked; ) {
    asked = program.asked;
    await program.settled();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}

/** Each breach with the element that has it. */
async function breaches(): Promise<string[]> {
  await quiet();
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
  }, TAGS);
}

/** Opens a list by the label of its field, or presses the button of these words. */
async function open(words: string) {
  const button = page.getByRole('button', { name: words, exact: true });
  if ((await button.count()) > 0) return button.first().click();
  await page.getByRole('combobox', { name: words }).first().click({ force: true });
  await page.getByRole('option').first().waitFor();
}

describe('nobody is barred', { timeout: 60_000 }, () => {
  it.each(PAGES)('from %s', async (name, words, opens) => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
    await page.locator('main').getByText(words).first().waitFor();
    expect(await breaches()).toEqual([]);
    for (const one of opens) {
      await open(one);
      expect(await breaches(), one).toEqual([]);
    }
    await page.keyboard.press('Escape');
  });

  it.each(['/bin', '/demands/import', '/people/import', '/providers/standings'])('from %s', async (path) => {
    await page.evaluate((to) => void (location.hash = to), path);
    expect(await breaches()).toEqual([]);
  });

  it('from a meeting', async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '会议', exact: true }).click();
    await page.locator('[data-row]').first().click();
    await page.getByText('到会名单').waitFor();
    expect(await breaches()).toEqual([]);
  });

  it('from a field of a meeting by the strip above it', async () => {
    const found = await program.ask('meeting_list', {});
    const { rows } = found.reply as { rows: { id: string; matters: unknown[] }[] };
    await page.setViewportSize({ width: 1366, height: 420 });
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置', exact: true }).click();
    await page.evaluate((id) => void (location.hash = `/meetings/${id}?list=supervision`), rows.find(({ matters }) => matters.length)?.id);
    await page.getByText('监督人').first().waitFor();
    await quiet();
    for (const step of ['', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      if (step) await page.keyboard.press(step);
      const hidden = await page.evaluate(() => (document.activeElement?.getBoundingClientRect().top ?? 0) < (document.querySelector('[data-test=quorum]')?.getBoundingClientRect().bottom ?? 0));
      expect(hidden, step).toBe(false);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('from a project', async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '项目', exact: true }).click();
    await page.locator('[data-row]').first().click();
    for (const section of SECTIONS) {
      await page.getByRole('navigation', { name: '项目各部分' }).getByRole('link', { name: section, exact: true }).click();
      expect(await breaches(), section).toEqual([]);
      for (const words of FORMS[section] ?? []) await open(words);
      if (FORMS[section]) expect(await breaches(), `${section} ${FORMS[section].join()}`).toEqual([]);
    }
  });

  it('from a paper and from the question before it is issued', async () => {
    await page.getByRole('navigation', { name: '项目各部分' }).getByRole('link', { name: '文书', exact: true }).click();
    await page.getByRole('button', { name: '项目实施方案', exact: true }).click();
    await page.locator('canvas[data-drawn]').first().waitFor();
    expect(await breaches()).toEqual([]);
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await breaches()).toEqual([]);
  });

  it('from the first page', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '换一本工作簿' }).click();
    await page.getByRole('button', { name: '新建工作簿' }).click();
    expect(await breaches()).toEqual([]);
  });
});
