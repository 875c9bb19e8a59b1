import { countedAs, type Decision } from '../../model/decision.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Matching, Pair, PlanPair, Review } from '../../model/review/review.ts';
import type { Span } from '../../text/span.ts';
import { readText } from '../read-text.ts';
import { matchEntities, sameText, type Way } from './match-entities.ts';

/** The decisions, plans and steps that are the same in two projects, whatever they are called now. */
export function matchProjects(base: Project, head: Project): Pick<Review, 'decisions' | 'plans'> {
  const plans = matchEntities(base.plans, head.plans, planWays, {
    base: ({ file }) => readText(base, file),
    head: ({ file }) => readText(head, file),
  });
  return {
    decisions: matchEntities(base.decisions, head.decisions, decisionWays, {
      base: blockIn(base),
      head: blockIn(head),
    }),
    plans: { ...plans, pairs: plans.pairs.map(pair => withSteps(pair, { base, head })) },
  };
}

/**
 * A number alone is no identity: somebody may have taken that of a decision that went away. So at
 * least half of the words must be the same.
 */
const decisionWays: readonly Way<Decision>[] = [
  { keyOf: placeOf, atLeast: 0 },
  { atLeast: sameText },
  { keyOf: each => each.number && `${each.log}\n${countedAs(each)}`, atLeast: 0.5 },
  { keyOf: ({ file }) => file, atLeast: 0.5 },
];

/** An entry without a number, of a log that is one file, moves with every new one: its title tells it. */
function placeOf({ file, log, number, title }: Decision): string | undefined {
  if (number || log !== file) return `${file}\n${number?.value}`;
  return title && `${file}\n\n${title.value}`;
}

const planWays: readonly Way<Plan>[] = [
  { keyOf: ({ file }) => file, atLeast: 0 },
  { keyOf: ({ id }) => id, atLeast: 0 },
  { atLeast: sameText },
];

const stepWays: readonly Way<Step>[] = [
  { keyOf: ({ id }) => id, atLeast: 0 },
  { keyOf: ({ title }) => title.value.toLowerCase(), atLeast: 0 },
  { atLeast: sameText },
];

function withSteps({ base, head }: Pair<Plan>, projects: Pair<Project>): PlanPair {
  const steps: Matching<Step> = matchEntities(base.steps, head.steps, stepWays, {
    base: ({ span }) => blockIn(projects.base)({ file: base.file, span }),
    head: ({ span }) => blockIn(projects.head)({ file: head.file, span }),
  });
  return { base, head, steps };
}

function blockIn(project: Project) {
  return ({ file, span }: { readonly file: string; readonly span: Span }): string =>
    readText(project, file).slice(span.start, span.end);
}
