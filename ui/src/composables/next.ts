/** The one next thing to do in a project, read off the judgement. */
import type { Finding, ProjectJudgement, StepState } from '../generated/api';

/** The step at which the project stands, the finding that stops it, when one does, and the facts that bring it on. */
export interface NextThing {
  step: StepState;
  finding: Finding | null;
  facts: string[];
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
  return { step, finding, facts: finding?.facts ?? (step.fact === null ? [] : [step.fact]) };
}

/** Findings that still ask for something. */
export function standing(judgement: ProjectJudgement): Finding[] {
  return judgement.findings.filter(({ lifted, severity }) => lifted === null && severity !== 'info');
}
