/** Where a finding or a blank led on this page: a list, a record of it, a field. */
import { nextTick, type Directive } from 'vue';
import { useRoute } from 'vue-router';

export interface Aim {
  list: string;
  record: string;
  field: string;
  /** The project from which it leads here. */
  project: string;
}

/** Reads the aim off the address; a page that can be aimed at twice is keyed by its address. */
export function useAim(): Aim {
  const { list, record, field, project } = useRoute().query;
  return { list: String(list ?? ''), record: String(record ?? ''), field: String(field ?? ''), project: String(project ?? '') };
}

/** The aim when it means this list, else nothing. */
export function aimAt(aim: Aim, list: string): Aim | null {
  return aim.list === list ? aim : null;
}

/** `v-aimed="yes"` puts the cursor on the first thing inside that takes it. */
export const vAimed: Directive<HTMLElement, boolean> = {
  mounted: (element, { value }) => {
    if (value) void nextTick(() => focusIn(element));
  },
};

/** Focuses the first field of an element, else its first button or link. */
export function focusIn(element: HTMLElement | null | undefined): void {
  const first = element?.matches('input, textarea, button, a') ? element : (element?.querySelector<HTMLElement>('input, textarea') ?? element?.querySelector<HTMLElement>('button, a, [tabindex="0"]'));
  first?.focus();
}
