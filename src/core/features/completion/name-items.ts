import { findDecision } from '../../analysis/names/references.ts';
import { type Decision, nameOf, statusOf } from '../../model/decision.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { topSteps } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Sourced } from '../../model/value.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { baseNameOf } from '../../text/path.ts';
import type { CompletionItem } from './completion.ts';

/**
 * Decisions by the shortest name that means each of them in the file, the newest number first; last those that
 * only their path means, because another log is nearer.
 */
export function decisionItems(project: Project, file: string): CompletionItem[] {
  const items = project.decisions
    .filter(decision => decision.file !== file)
    .map(decision => decisionItem(project, decision, file))
    .reverse();
  const isPath = ({ insert, documentation }: CompletionItem) => insert === documentation;
  return [...items.filter(item => !isPath(item)), ...items.filter(isPath)];
}

function decisionItem(project: Project, decision: Decision, file: string): CompletionItem {
  const name = nameOf(decision);
  const isClear = findDecision(project, name, file).decision === decision;
  const insert = isClear ? name : decision.file;
  const title = decision.title ? shownTitle(decision.title) : '';
  return {
    kind: 'decision',
    label: decision.number ? insert : baseNameOf(decision.file),
    detail: `${title} (${statusOf(decision)})`,
    documentation: decision.file,
    insert,
  };
}

/** The steps of the plan, then those of other plans; never the step that is being written. */
export function stepItems(
  project: Project,
  plan: Plan | undefined,
  offset: number,
): CompletionItem[] {
  const steps = plan ? topSteps(plan) : [];
  const written = steps.findLast(({ span }) => span.start <= offset);
  const own = steps.filter(step => step !== written).map(stepItem);
  const others = project.plans
    .filter(other => other !== plan && other.detected !== 'likely')
    .flatMap(other =>
      topSteps(other).map(step => {
        const name = `${other.id}/${step.id}`;
        return { ...stepItem(step), label: name, insert: name };
      }),
    );
  return [...own, ...others];
}

function stepItem({ id, title, status }: Step): CompletionItem {
  const state = status ? ` (${status.value})` : '';
  const detail = `${shownTitle(title)}${state}`;
  return { kind: 'step', label: id, detail, documentation: '', insert: id };
}

interface Entity {
  readonly id: Sourced<string>;
  readonly title?: Sourced<string> | undefined;
}

/** What a plan names by an id: windows, measures, contracts and so on. */
export function entityItems(entities: readonly Entity[]): CompletionItem[] {
  return entities.map(({ id, title }) => ({
    kind: 'entity',
    label: id.value,
    detail: title?.value ?? '',
    documentation: '',
    insert: id.value,
  }));
}
