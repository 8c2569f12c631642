import type { ShallowRef } from 'vue';
import type { Settings } from '../generated/api';
import { call } from '../host';
import { useAct, type UseActReturn } from './act';
import { useReply } from './reply';

export interface UseSettingsReturn extends Omit<UseActReturn, 'run'> {
  /** The settings as they are; nothing until they were read. */
  settings: Readonly<ShallowRef<Settings | null>>;
  /** Changes some of them and keeps the others; true when it was done. */
  change: (some: Partial<Settings>) => Promise<boolean>;
}

/** The settings of the book, which are written as a whole. */
export function useSettings(): UseSettingsReturn {
  const { data: settings } = useReply(() => call('setting_get', {}));
  const { busy, failure, run } = useAct();
  async function change(some: Partial<Settings>): Promise<boolean> {
    const now = settings.value;
    return now !== null && (await run(() => call('setting_set', { ...now, ...some })));
  }
  return { settings, busy, failure, change };
}
