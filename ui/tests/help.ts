import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { type Component } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { useHost } from '../src/host';
import { fakeHost, type FakeHost } from '../src/host/fake';

/** Reads amounts as the program does, as far as the tests need: whole yuan and two decimals. */
export const capitals = (request: unknown) => {
  const { amount } = request as { amount: string };
  const plain = amount.replace(/,/g, '');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) throw { code: 'bad_value', kind: 'user', says: '看不懂这个金额。', remedy: '请只填数字。', place: null };
  return { amount_fen: Math.round(Number(plain) * 100), figures: amount, capitals: `人民币（${plain}）` };
};

export const dates = (request: unknown) => {
  const { text } = request as { text: string };
  if (text === '7月10日' || text === '2026年7月10日') return { date: '2026-07-10', chinese: '2026年7月10日' };
  throw { code: 'bad_value', kind: 'user', says: '看不懂这个日期。', remedy: '请写成 2026年7月10日。', place: null };
};

/** Installs a fake shell that reads money and dates and answers with the given replies. */
export function fake(replies: Record<string, unknown> = {}): FakeHost {
  const host = fakeHost({ money_capitals: capitals, date_read: dates, ...replies });
  useHost(host);
  return host;
}

export function memoryRouter(): Router {
  return createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)', component: { render: () => null } }] });
}

/** Mounts a page into the document and waits for its first replies. */
export async function show(page: Component, props: Record<string, unknown> = {}, at: Router | null = null): Promise<{ page: VueWrapper; router: Router }> {
  const router = at ?? memoryRouter();
  const wrapper = mount(page, { props, attachTo: document.body, global: { plugins: [router] } });
  await flushPromises();
  return { page: wrapper, router };
}
