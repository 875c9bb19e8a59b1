import { parseDocument } from '../../../../src/core/formats/document.ts';
import { readPlan } from '../../../../src/core/formats/read-plan.ts';
import type { Dependency, Impediment, Plan, Step } from '../../../../src/core/model/plan/plan.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

/** The plan in a text; undefined where there is none. */
export function planOf(text: string, path: string): Plan | undefined {
  const document = parseDocument(path, text);
  return document && readPlan(document);
}

/** A YAML plan; `lines` follow the first key. Throws where there is no plan: a fixture is code. */
export function yamlPlan(lines: string): Plan {
  return present(planOf(`migration-plan: "1.0"\ntitle: Move\n${lines}`, 'a.yaml'));
}

/** A Markdown plan whose name says that it is one. */
export function markdownPlan(text: string): Plan {
  return present(planOf(text, 'MIGRATION_PLAN.md'));
}

/** The first step of a plan. */
export function firstStep(plan: Plan): Step {
  return present(plan.steps[0]);
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

/** Steps as indented lines: `id [status] title`, then what else is written. */
export function outlineOf(plan: Plan): string {
  return plan.steps.map(lineOf).join('\n');
}

/** Problems as `what is underlined: message`. */
export function problemsOf(plan: Plan, text: string): string[] {
  return plan.problems.map(({ span, message }) => `${sliceOf(text, span)}: ${message}`);
}

export function messagesOf(plan: Plan): string[] {
  return plan.problems.map(({ message }) => message);
}

function lineOf(step: Step): string {
  const parts = [
    `${'  '.repeat(step.depth)}${step.id} [${step.status?.value ?? '?'}] ${step.title.value}`,
    list('phase', step.phase === undefined ? [] : [step.phase]),
    list('after', step.dependsOn.map(dependencyText)),
    list('blocked', step.blockedBy.map(impedimentText)),
    list(
      'owners',
      step.owners.map(({ value }) => value),
    ),
    list(
      'paths',
      step.paths.map(({ value }) => value),
    ),
    list('start', step.start ? [step.start.value] : []),
    list('due', step.due ? [step.due.value] : []),
    list('started', step.started ? [step.started.value] : []),
    list('finished', step.finished ? [step.finished.value] : []),
  ];
  return parts.filter(part => part !== '').join(' | ');
}

function list(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name} ${values.join(', ')}`;
}

function dependencyText({ ref, lag }: Dependency): string {
  return lag === 0 ? ref.raw : `${ref.raw}+${lag}`;
}

function impedimentText({ ref, reason, since }: Impediment): string {
  return `${ref?.raw ?? '-'}/${reason ?? '-'}${since === undefined ? '' : `/${since}`}`;
}
