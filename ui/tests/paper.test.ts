import { flushPromises, mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import PdfPreview from '../src/components/paper/PdfPreview.vue';
import BlanksCard from '../src/components/paper/BlanksCard.vue';
import MarkCard from '../src/components/paper/MarkCard.vue';
import { behind } from '../src/components/paper/behind';
import { fake, memoryRouter } from './help';

/** Which pages were drawn, in order: "blob-1 page 1". */
const drawn: string[] = [];

vi.mock('../src/components/paper/pdf', () => {
  const page = (name: string) => ({
    getViewport: ({ scale }: { scale: number }) => ({ width: 595 * scale, height: 842 * scale }),
    render: () => {
      drawn.push(name);
      return { promise: Promise.resolve(), cancel: () => undefined };
    },
    name,
  });
  return {
    openPdf: async (bytes: ArrayBuffer) => {
      const token = new TextDecoder().decode(bytes);
      return { numPages: 2, getPage: async (number: number) => page(`${token} page ${number}`), destroy: async () => undefined };
    },
    textOf: async ({ name }: { name: string }) => `text of ${name}`,
  };
});

/** Everything is near the screen. */
class Near {
  constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
  observe() {
    this.seen([{ isIntersecting: true }]);
  }
  disconnect() {}
}

async function preview(token: string) {
  const host = fake();
  host.bytes = async (asked) => new TextEncoder().encode(asked).buffer as ArrayBuffer;
  const wrapper = mount(PdfPreview, { props: { pdf: token, name: '立项公示' }, attachTo: document.body });
  await flushPromises();
  return { host, wrapper };
}

describe('the preview of a paper', () => {
  beforeEach(() => {
    drawn.length = 0;
    vi.stubGlobal('IntersectionObserver', Near);
  });

  it('draws page by page and reads each page aloud', async () => {
    const { wrapper } = await preview('blob-1');
    expect(drawn).toEqual(['blob-1 page 1', 'blob-1 page 2']);
    expect(wrapper.text()).toContain('共 2 页');
    expect(wrapper.findAll('figcaption').map((one) => one.text())).toEqual(['第1页，共2页。text of blob-1 page 1', '第2页，共2页。text of blob-1 page 2']);
  });

  it('draws the paper that was issued in place of its draft', async () => {
    const { wrapper } = await preview('blob-1');
    drawn.length = 0;
    await wrapper.setProps({ pdf: 'blob-2' });
    await flushPromises();
    expect([...drawn].sort()).toEqual(['blob-2 page 1', 'blob-2 page 2']);
    expect(wrapper.findAll('figcaption')[0]?.text()).toContain('blob-2');
  });

  it('says in place that a paper cannot be fetched', async () => {
    const { host, wrapper } = await preview('blob-1');
    host.bytes = () => Promise.reject({ code: 'not_found', kind: 'user', says: '这份文件已不在手边。', remedy: '请重新生成后再取。', place: null });
    await wrapper.setProps({ pdf: 'blob-3' });
    await flushPromises();
    expect(wrapper.get('[role=alert]').text()).toContain('这份文件已不在手边。');
  });
});

describe('what is blank on a paper', () => {
  const links = (blanks: { path: string; label: string }[], project: string | null) => {
    const card = mount(BlanksCard, { props: { blanks, about: { project } }, global: { plugins: [memoryRouter()] } });
    return card.findAll('a').map((link) => `${link.text()} ${link.attributes('href')}`);
  };

  it('stands once for all rows and leads to where it is filled in', () => {
    const urgency = [2, 13].map((row) => ({ path: `demands.${row}.urgency`, label: '紧急程度' }));
    expect(links([...urgency, { path: 'community.contact', label: '联系人' }], null)).toEqual(['紧急程度（2 处） /demands?record=2&field=urgency', '联系人 /settings?field=contact']);
    expect(links([{ path: 'scheme.place', label: '实施地点' }], 'p')).toEqual(['实施地点 /projects/p/scheme?field=place']);
  });
});

describe('a figure on a paper', () => {
  const mark = { page: 2, left: 2500, top: 1000, width: 800, height: 200, says: '38,600.00元', path: 'budget' };

  beforeEach(() => vi.stubGlobal('IntersectionObserver', Near));

  it('is a button on its own page, at its own place', async () => {
    const { wrapper } = await preview('blob-1');
    await wrapper.setProps({ marks: [mark] });
    const buttons = wrapper.findAll('figure').map((page) => page.findAll('[data-test=mark]'));
    expect(buttons.map((of) => of.length)).toEqual([0, 1]);
    const button = buttons[1]?.[0];
    expect(button?.attributes('style')).toContain('left: 25%');
    expect(button?.attributes('aria-label')).toBe('38,600.00元，看它从哪里来');
    await button?.trigger('click');
    expect(wrapper.emitted('mark')).toEqual([[mark]]);
  });

  it('leads to its record and to the acts that wrote it', async () => {
    const entry = { seq: 7, kind: 'act', op: 'project_budget_set', label: '修改预算 · 云溪-2026-03', actor: '章丽@pc', day: '2026-06-02', at: '2026-06-02T09:00:00', barrier: false, of: null, undone: false, changes: 1, hash: '' };
    const asked: unknown[] = [];
    fake({ history_of: (request: unknown) => (asked.push(request), { entries: [entry] }) });
    const card = mount(MarkCard, { props: { mark, about: { project: 'p1' } }, global: { plugins: [memoryRouter()] } });
    await flushPromises();
    expect(asked).toEqual([{ record: 'p1', field: 'budget' }]);
    expect(card.findAll('a').map((link) => link.attributes('href'))).toEqual(['/projects/p1/budget?list=budget', '/history']);
    expect(card.text()).toContain('修改预算 · 云溪-2026-03');
  });

  it('has the history of its own record', () => {
    const about = { project: 'p1', meeting: 'm1', notice: 'n1' };
    expect(behind('scheme.measures', about)).toEqual({ record: 'p1', field: 'measures' });
    expect(behind('payments.y1.amount_fen', about)).toEqual({ record: 'y1', field: 'amount_fen' });
    expect(behind('budget.b1', about)).toEqual({ record: 'b1', field: null });
    expect(behind('demands.d5', about)).toEqual({ record: 'd5', field: null });
    expect(behind('notice.planned_on', about)).toEqual({ record: 'n1', field: 'planned_on' });
    expect(behind('community.contact', about)).toBeNull();
  });
});
