/** Every project whole, for the pages that look across projects. */
import type { ProjectView } from '../generated/api';
import { call } from '../host';
import { useReply, type UseReplyReturn } from './reply';

export function useProjects(): UseReplyReturn<ProjectView[]> {
  return useReply(async () => {
    const { rows } = await call('project_list', {});
    return Promise.all(rows.map(({ id }) => call('project_get', { project: id })));
  });
}
