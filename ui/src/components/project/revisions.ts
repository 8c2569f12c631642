/** Frozen revisions as choices. */
import type { ProjectView, RevisionId } from '../../generated/api';
import { day, type Option } from '../../words';

/** The newest first. */
export function revisionOptions({ revisions }: ProjectView): Option[] {
  return revisions.map(({ id, number, frozen_on }) => ({ code: id, name: `第 ${number} 稿（${day(frozen_on)}）` })).reverse();
}

export function revisionName({ revisions }: ProjectView, id: RevisionId | null): string {
  const found = revisions.find((revision) => revision.id === id);
  return found ? `第 ${found.number} 稿` : '';
}

export function newestRevision({ revisions }: ProjectView): RevisionId | null {
  return revisions.at(-1)?.id ?? null;
}
