/** What the fields of records are chosen among, as far as the page has it. */
import { computed, type ComputedRef } from 'vue';
import { book } from '../../composables/book';
import { useReply } from '../../composables/reply';
import type { KindView, ProjectView, RecordView, YearDuty } from '../../generated/api';
import { call } from '../../host';
import type { Desk, RecordPaper } from './spec';

export interface DeskOf {
  /** The project of the page, when it is about one. */
  project?: () => ProjectView;
  /** The fund year of the page. */
  year?: () => number;
  records?: () => RecordView[];
  /** True on a page that chooses among the vouchers of all projects. */
  vouchers?: boolean;
  duties?: () => YearDuty[];
}

export function useDesk({ project, year, records, vouchers, duties }: DeskOf): ComputedRef<Desk> {
  const choices = useReply(() => call('pack_choices', {}));
  const providers = useReply(() => call('provider_list', {}));
  const projects = useReply(async () => (project ? { rows: [] } : call('project_list', {})));
  const bought = useReply(async () => (vouchers ? call('voucher_list', {}) : { rows: [] }));
  const kinds = useReply(() => call('paper_kinds', {}));
  const names = computed(() => (providers.data.value?.rows ?? []).map(({ id, fields }) => ({ code: id, name: fields.name })));
  const numbers = computed(() => (projects.data.value?.rows ?? []).map(({ id, number, name }) => ({ code: id, name: `${number} ${name}` })));
  return computed(() => ({
    ready: [choices, providers, projects, bought].every(({ answered }) => answered.value),
    today: book.value?.today ?? null,
    year: year?.() ?? Number(book.value?.today.slice(0, 4) ?? 0),
    project: project?.() ?? null,
    choices: choices.data.value,
    providers: names.value,
    projects: numbers.value,
    records: records?.() ?? [],
    vouchers: bought.data.value?.rows ?? [],
    duties: duties?.() ?? [],
    papers: papersOf(kinds.data.value?.kinds ?? []),
  }));
}

/** Kinds of paper say which kind of record they print, when they print one. */
function papersOf(kinds: (KindView & { of_record?: string | null })[]): RecordPaper[] {
  return kinds.flatMap(({ kind, label, of_record }) => (of_record ? [{ kind, label, of: of_record }] : []));
}
