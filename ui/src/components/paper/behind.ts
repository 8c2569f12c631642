/** From the path of a fact to the record whose history it has. */
import type { About } from '../finding/way';

/** Parts of the project itself; lists of its scheme have rows of their own. */
const OF_PROJECT = ['scheme', 'beneficiaries', 'project', 'revision', 'revisions'];

export interface Behind {
  record: string;
  field: string | null;
}

/** The record and its field; `null` for what no act of this book wrote: the regulation, the community's own name. */
export function behind(path: string, { project, meeting, notice }: About): Behind | null {
  const [list = '', ...rest] = path.split('.').filter(Boolean);
  if (list === 'community' || list === 'pack') return null;
  const own = (list === 'notice' ? notice : list === 'meetings' ? meeting : project) ?? project;
  if (OF_PROJECT.includes(list) || list === 'notice') return own ? { record: own, field: rest.at(-1) ?? null } : null;
  const [record = own, ...fields] = rest;
  const field = rest.length > 0 ? fields.at(-1) : list;
  return record ? { record, field: field ?? null } : null;
}
