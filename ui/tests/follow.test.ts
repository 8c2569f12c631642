import { describe, expect, it } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { useFollowed } from '../src/composables/follow';

describe('a form over a record', () => {
  it('keeps what was typed through a reload of the same record, and gives way to another one', async () => {
    const record = ref({ name: '路灯' });
    const scope = effectScope();
    const entry = scope.run(() => useFollowed(() => record.value, (one) => ({ ...one })));
    if (!entry) throw new Error('no scope');
    entry.value = { name: '路灯更换' };
    record.value = { name: '路灯' };
    await nextTick();
    expect(entry.value.name).toBe('路灯更换');
    record.value = { name: '食堂' };
    await nextTick();
    expect(entry.value.name).toBe('食堂');
    scope.stop();
  });
});
