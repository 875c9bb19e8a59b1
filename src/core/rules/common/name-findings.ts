import { type Decision, nameOf } from '../../model/decision.ts';
import type { Finding, NamedFinding } from '../../model/finding.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { type Project, textOf } from '../../model/project.ts';
import { groupBy } from '../../text/group-by.ts';
import { hashText } from '../../text/hash-text.ts';
import { contains, isSameSpan, type Place, type Span } from '../../text/span.ts';

/**
 * Gives each finding what makes it the same one in another state of the project: a hash of its rule,
 * of what it is about, of the words it stands at, and which of several equal ones it is. No line and no message is in it,
 * so it stays when other lines come or go, a day passes or a file is renamed. What is called otherwise there, such as a
 * plan by the new name of its file, is named as its counterpart.
 */
export function nameFindings<T extends Pick<Finding, 'rule' | 'place'>>(
  project: Project,
  findings: readonly T[],
  there: Counterparts = none,
): readonly (T & Pick<NamedFinding, 'fingerprint'>)[] {
  const entityOf = createEntities(project, there);
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const { rule, place } = finding;
    const { name, title } = entityOf(place);
    const words = title && isSameSpan(title, place.span) ? '' : wordsAt(project, place);
    const key = [rule, name, words].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { ...finding, fingerprint: hashText(`${key}\0${ordinal}`) };
  });
}

/** What decisions, plans and steps of this state are in the other one. */
export interface Counterparts {
  readonly decisions: ReadonlyMap<Decision, Decision>;
  readonly plans: ReadonlyMap<Plan, Plan>;
  readonly steps: ReadonlyMap<Step, Step>;
}

const none: Counterparts = { decisions: new Map(), plans: new Map(), steps: new Map() };

interface Entity {
  readonly name: string;
  /** Where it says what it is called: that may change without its being another one. */
  readonly title: Span | undefined;
}

/** The innermost thing at a place: a step, a plan, a decision, else the file. */
function createEntities(project: Project, there: Counterparts): (place: Place) => Entity {
  const decisions = groupBy(project.decisions, ({ file }) => file);
  const plans = new Map(project.plans.map(plan => [plan.file, plan]));
  return ({ file, span }) => {
    const plan = plans.get(file);
    if (plan) return entityIn(plan, span, there);
    const decision = decisions.get(file)?.find(each => contains(each.span, span.start));
    if (!decision) return { name: file, title: undefined };
    const other = there.decisions.get(decision) ?? decision;
    return { name: `${other.log}/${nameOf(other)}`, title: decision.title?.span };
  };
}

function entityIn(plan: Plan, span: Span, there: Counterparts): Entity {
  let step: Step | undefined;
  for (const each of plan.steps) {
    const isInner = !step || each.span.start >= step.span.start;
    if (isInner && contains(each.span, span.start)) step = each;
  }
  const { id } = there.plans.get(plan) ?? plan;
  if (!step) return { name: id, title: plan.title.span };
  return { name: `${id}/${(there.steps.get(step) ?? step).id}`, title: step.title.span };
}

/** Only the beginning of a long passage, without its layout. */
function wordsAt(project: Project, { file, span, seen }: Place): string {
  if (seen) return seen.text;
  const text = textOf(project, file) ?? '';
  const end = Math.min(span.end, span.start + 200);
  return text.slice(span.start, end).trim().replaceAll(/\s+/g, ' ');
}
