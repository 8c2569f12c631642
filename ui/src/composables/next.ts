/** The one next thing to do in a project, read off the judgement. */
import type { Finding, ProjectId, ProjectJudgement, ProjectRow, StepState } from '../generated/api';

/** The step at which the project stands, and the finding that stops it, when one does. */
export interface NextThing {
  step: StepState;
  finding: Finding | null;
  /** What is to be done, in one line. */
  what: string;
  /** What else is to be known of it. */
  note: string | null;
}

/** A step that is begun comes before one that is open, and that before one that nobody judges. */
function standsAt({ steps }: ProjectJudgement): StepState | undefined {
  const begun = steps.find(({ status }) => status === 'blocked' || status === 'running');
  return begun ?? steps.find(({ status }) => status === 'open') ?? steps.find(({ status }) => status !== 'done');
}

export function nextThing(judgement: ProjectJudgement): NextThing | null {
  const step = standsAt(judgement);
  if (!step) return null;
  const stops = (finding: Finding) => finding.severity === 'block' && finding.lifted === null;
  const finding = judgement.findings.find((one) => stops(one) && one.step === step.code) ?? judgement.findings.find(stops) ?? null;
  return { step, finding, ...saidOf(step, finding) };
}

/** A step that the program does not check is done by the policy all the same; it is named, and said to be unchecked. */
function saidOf(step: StepState, finding: Finding | null): Pick<NextThing, 'what' | 'note'> {
  if (finding) return { what: finding.remedy, note: finding.says };
  if (step.status === 'not_judged') return { what: `接着办“${step.name}”。`, note: '照政策办；办得对不对，程序暂时还不核对这一步。' };
  return { what: step.says, note: null };
}

/** A project in which something is to be done. */
export interface Task {
  row: ProjectRow;
  next: NextThing;
}

/** What stops a project comes first, what the program does not check last; a project that is done asks for nothing. */
export function tasksOf(judgements: ProjectJudgement[], rows: Map<ProjectId, ProjectRow>): Task[] {
  const tasks = judgements.flatMap((judgement) => {
    const [row, next] = [rows.get(judgement.project), nextThing(judgement)];
    return row && next ? [{ row, next }] : [];
  });
  const rank = ({ next }: Task) => (next.finding ? 0 : next.step.status === 'not_judged' ? 2 : 1);
  return tasks.sort((one, other) => rank(one) - rank(other));
}

/** Findings that still ask for something. */
export function standing(judgement: ProjectJudgement): Finding[] {
  return judgement.findings.filter(({ lifted, severity }) => lifted === null && severity !== 'info');
}
