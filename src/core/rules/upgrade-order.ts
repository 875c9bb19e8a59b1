import { isAtRest } from '../analysis/at-rest.ts';
import { ancestorsOf } from '../analysis/gaps/ancestors.ts';
import type { Contract } from '../model/plan/contract.ts';
import { type Plan, type Step, topSteps } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Contracts whose compatibility asks for another order of the steps than the plan has. */
export const upgradeOrder: Rule = {
  id: 'upgrade-order',
  severity: 'warning',
  summary: 'Finds steps in an order that the compatibility of their contract does not allow.',
  *check(project) {
    for (const plan of project.plans) {
      if (isAtRest(plan)) continue;
      for (const contract of plan.contracts) yield* checkContract(project, plan, contract);
    }
  },
};

function* checkContract(project: Project, plan: Plan, contract: Contract): Iterable<RuleFinding> {
  const first = whoGoesFirst(contract);
  const { compatibility, kind, id } = contract;
  if (!first || !compatibility || !kind) return;
  const steps = topSteps(plan).filter(({ status }) => status?.value !== 'cancelled');
  const consumers = steps.filter(step => movesConsumers(step, id.value));
  const providers = steps.filter(step => offers(step, contract) && !consumers.includes(step));
  const [early, late] = first === 'provider' ? [providers, consumers] : [consumers, providers];
  const other = first === 'provider' ? 'consumer' : 'provider';
  for (const step of early) {
    const before = new Set(ancestorsOf(project, plan, step).map(each => each.step));
    for (const wrong of late.filter(each => before.has(each) && !(isDone(step) && isDone(each)))) {
      yield {
        place: { file: plan.file, span: step.idSpan },
        message: `${id.value} is ${compatibility.value} compatible: of ${namesOf[kind.value]} its ${first}s go first, but ${step.id} waits for the ${other} step ${wrong.id}.`,
        related: [
          { place: { file: plan.file, span: compatibility.span }, message: 'This is promised.' },
          { place: { file: plan.file, span: wrong.idSpan }, message: `${wrong.id} comes first.` },
        ],
      };
    }
  }
}

function isDone({ status }: Step): boolean {
  return status?.value === 'done';
}

const namesOf = {
  'http-api': 'an API',
  rpc: 'an RPC interface',
  library: 'a library',
  event: 'an event',
  file: 'a file',
  table: 'a table',
} as const;

/**
 * Where one side writes and the other reads, "backward" means that new readers read old data, as
 * schema registries have it. Of something that is called, it means that old callers still work.
 */
function whoGoesFirst({ kind, compatibility }: Contract): 'provider' | 'consumer' | undefined {
  const mode = compatibility?.value.replace('-transitive', '');
  if (!kind || (mode !== 'backward' && mode !== 'forward')) return undefined;
  const isWritten = ['event', 'file', 'table'].includes(kind.value);
  return isWritten === (mode === 'backward') ? 'consumer' : 'provider';
}

/** A step that is finished when consumers have another version. */
function movesConsumers({ exit }: Step, contract: string): boolean {
  return exit.some(gate => gate.kind === 'consumers' && gate.contract.raw === contract);
}

/** A step whose subject is the contract, or whose files lie in the folder of its provider. */
function offers({ subject, paths }: Step, { id, provider }: Contract): boolean {
  if (subject?.value === id.value) return true;
  const folder = provider?.value.replace(/\/$/, '');
  if (folder === undefined) return false;
  return paths.some(({ value }) => value === folder || value.startsWith(`${folder}/`));
}
