/** From the path of a fact to the record whose history it has. */
import type { About } from '../finding/way';

/** Parts of the project itself, and of its scheme. */
const OF_PROJECT = ['scheme', 'beneficiaries', 'budget', 'sources', 'plan', 'partners', 'indicators', 'project', 'revision', 'revisions'];

export interface Behind {
  record: string;
  field: string | null;
}

/** The record and its field; `null` for what no act of this book wrote: the regulation, the community's own name. */
export function behind(path: string, { project, meeting, notice }: About): Behind | null {
  const [list = '', ...rest] = path.split('.').filter(Boolean);
  if (list === 'community' || list === 'pack') return null;
  const own = list === 'notice' ? notice : list === 'meetings' ? meeting : project;
  const inList = rest.length > 0 && !OF_PROJECT.includes(list) && list !== 'notice';
  const record = inList ? rest[0] : (own ?? project);
  const field = inList ? rest.slice(1).at(-1) : rest.at(-1);
  return record ? { record, field: field ?? null } : null;
}
