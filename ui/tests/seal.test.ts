/** A book whose place another one took. */
import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import SealCard from '../src/components/book/SealCard.vue';
import { fake, show } from './help';

const OPEN = { capitals: { whole_after_jiao: true }, sealed: null };

it('keeps the other settings when a book is sealed and says why it is only read', async () => {
  const host = fake({ setting_get: OPEN, setting_set: {} });
  const { page } = await show(SealCard);
  await page.get('input').setValue('更名');
  await page.get('form').trigger('submit');
  await flushPromises();
  expect(host.calls).toContainEqual({ name: 'setting_set', request: { ...OPEN, sealed: '更名' } });
});

it('takes it back', async () => {
  const host = fake({ setting_get: { ...OPEN, sealed: '更名' }, setting_set: {} });
  const { page } = await show(SealCard);
  expect(page.text()).toContain('更名');
  await page.get('[data-test=unseal]').trigger('click');
  await flushPromises();
  expect(host.calls).toContainEqual({ name: 'setting_set', request: OPEN });
});
