import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { ProviderRow, ResourceRow } from '../src/generated/api';
import ProvidersPage from '../src/pages/ProvidersPage.vue';
import { fake, show } from './help';

const PROVIDER: ProviderRow = {
  id: 'a',
  number: 1,
  fields: { name: '惠邻社会工作服务中心', kind: 'social_organisation', credit_code: '52530111MJ00000000', grade: '3A', officer: null, contact: null, phone: null, registered_on: null, note: null },
  services: [{ id: 's1', name: '老年人助餐', audience: null, content: null, price: '12元/人次', period: null, cases: null }],
};
const RESOURCE: ResourceRow = {
  id: 'r',
  number: 1,
  fields: { owner: '云溪小学', nature: '驻区单位', kind: 'place', what: '多功能教室', quantity: '2间', available: '周末', contact: null, phone: null, intent: null, note: null },
  projects: ['p1'],
};
const NO_DRAFT = { text: null, saved_at: null };
const WRONG = '统一社会信用代码52530111MJ00000000的校验位不对，请对照证照核对。';

const field = (page: VueWrapper, label: string) => page.get(`#${CSS.escape(page.findAll('label').find((one) => one.text().startsWith(label))?.attributes('for') ?? '')}`);

describe('the list of providers', () => {
  it('says what belongs there and offers two ways to begin', async () => {
    fake({ provider_list: { rows: [] } });
    const { page, router } = await show(ProvidersPage);
    expect(page.text()).toContain('这里放能承接项目的单位和个人');
    expect(page.findAll('button').map((one) => one.text())).toEqual(['登记承接方', '先登记资源']);
    await page.findAll('button')[1]?.trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.path).toBe('/providers/resources');
  });

  it('shows each with what it offers, and passes on what Rust says of its code', async () => {
    const host = fake({ provider_list: { rows: [PROVIDER] }, provider_save: { id: 'a', remarks: [WRONG] }, draft_get: NO_DRAFT });
    const { page } = await show(ProvidersPage);
    expect(page.get('[data-row=a]').text()).toContain('老年人助餐');
    await page.get('[data-row=a]').trigger('click');
    await flushPromises();
    await field(page, '等级').setValue('4A');
    await page.get('form').trigger('submit');
    await flushPromises();
    const saved = host.calls.find(({ name }) => name === 'provider_save')?.request;
    expect(saved).toEqual({ id: 'a', fields: { ...PROVIDER.fields, grade: '4A' }, services: PROVIDER.services });
    expect(page.get('[role=alert]').text()).toContain(WRONG);
  });

  it('names a service without a name instead of dropping it', async () => {
    const host = fake({ provider_list: { rows: [PROVIDER] }, draft_get: NO_DRAFT });
    const { page } = await show(ProvidersPage);
    await page.get('[data-row=a]').trigger('click');
    await flushPromises();
    await page.get('[data-test=add-block]').trigger('click');
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(page.get('[role=alert]').text()).toContain('第2项服务还没有填服务名称。');
    expect(host.calls.some(({ name }) => name === 'provider_save')).toBe(false);
  });
});

describe('the list of resources', () => {
  it('says where each is used and writes the projects with it', async () => {
    const projects = { rows: [{ id: 'p1', number: '云溪-2026-01', name: '路灯更换' }, { id: 'p2', number: '云溪-2026-02', name: '老年食堂' }], total_fen: 0 };
    const host = fake({ resource_list: { rows: [RESOURCE] }, project_list: projects, resource_save: { id: 'r' }, draft_get: NO_DRAFT });
    const { page } = await show(ProvidersPage, { list: 'resources' });
    expect(page.get('[data-row=r]').text()).toContain('1 个项目');
    await page.get('[data-row=r]').trigger('click');
    await flushPromises();
    await page.findAll('fieldset input')[1]?.setValue(true);
    await page.get('form').trigger('submit');
    await flushPromises();
    expect(host.calls.find(({ name }) => name === 'resource_save')?.request).toEqual({ id: 'r', fields: RESOURCE.fields, projects: ['p1', 'p2'] });
  });
});
