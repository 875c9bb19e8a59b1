import { definitionOf, measureIn } from '../../analysis/measure-definition.ts';
import { compilePattern, type LinePattern } from '../../measures/compile-pattern.ts';
import { createScope } from '../../measures/create-scope.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Match, MeasureDefinition } from '../../model/measure.ts';
import type { Plan } from '../../model/plan.ts';
import type { ChangedFile, Review } from '../../model/review.ts';
import { createLineMap, lineAt } from '../../text/line-map.ts';
import { isFalling } from '../compare-measure.ts';
import type { NewFinding, ReviewRule } from './review-rule.ts';

export const evidenceRegressed: ReviewRule = {
  id: 'evidence-regressed',
  severity: 'error',
  summary: 'Finds new matches of what a measure wants to see gone.',
  *check(review) {
    for (const { base, head: plan } of review.plans.pairs) {
      for (const evidence of plan.evidence) {
        const before = base.evidence.find(({ id }) => id.value === evidence.id.value);
        const regression = before && findRegression(review, { base, plan, before, evidence });
        if (regression) yield* tell(plan, evidence, regression);
      }
    }
  },
};

/** More would hide the code that they are about. */
const mostShown = 10;

interface Regression {
  readonly before: number;
  readonly after: number;
  readonly matches: readonly { readonly match: Match; readonly file: ChangedFile }[];
}

function* tell(
  plan: Plan,
  { id, target }: Evidence,
  { before, after, matches }: Regression,
): Generator<NewFinding> {
  const goal = target ? `, target ${target.value}` : '';
  for (const { match, file } of matches.slice(0, mostShown)) {
    const message = `New match of ${id.value} (${before} → ${after}${goal}): ${match.text}`;
    yield { side: 'head', place: placeOf(match, file), message };
  }
  const left = matches.length - mostShown;
  if (left <= 0) return;
  const message = `${left} more new matches of ${id.value} (${before} → ${after}${goal}).`;
  yield { side: 'head', place: { file: plan.file, span: id.span }, message };
}

function placeOf({ line }: Match, { path, head }: ChangedFile) {
  const map = createLineMap(head.kind === 'text' ? head.text : '');
  return { file: path, span: lineAt(map, (line ?? 1) - 1) };
}

interface Compared {
  readonly base: Plan;
  readonly plan: Plan;
  readonly before: Evidence;
  readonly evidence: Evidence;
}

/** Undefined where the value did not rise, or either value is not known. */
function findRegression(
  { base, head, code }: Review,
  { base: oldPlan, plan, before, evidence }: Compared,
): Regression | undefined {
  if (!code || !isFalling(evidence)) return undefined;
  const definition = definitionOf(head.project, plan, evidence);
  const old = definitionOf(base.project, oldPlan, before);
  if (definition?.source.kind !== 'pattern' || !isSameDefinition(definition, old)) return undefined;
  const measure = measureIn({ facts: code.facts, project: head.project, plan }, evidence);
  const scope = createScope(definition, head.project.prefix);
  const pattern = compilePattern(definition.source.pattern);
  if (measure?.kind !== 'known' || !measure.matches) return undefined;
  if (typeof scope === 'string' || pattern.kind === 'invalid') return undefined;
  const files = code.files.filter(({ path }) => scope.holds(path));
  const present = new Map(files.map(file => [file.path, file]));
  const gone = countLines(files, { pattern, unit: definition.count });
  if (!gone) return undefined;
  const changed = measure.matches.filter(({ file }) => present.has(file));
  const was = measure.value - changed.length + sum(gone.values());
  if (measure.value <= was) return undefined;
  const matches = changed.flatMap(match => {
    const file = present.get(match.file);
    return file && !take(gone, match.text) ? [{ match, file }] : [];
  });
  return { before: was, after: measure.value, matches };
}

function isSameDefinition(one: MeasureDefinition, other: MeasureDefinition | undefined): boolean {
  // A plan leaves itself out, wherever it lies.
  const keyOf = ({ source, include, count }: MeasureDefinition) =>
    JSON.stringify([source, include, count]);
  return other !== undefined && keyOf(one) === keyOf(other);
}

/**
 * How often each line matched before, without its layout: a line that only moved to another file
 * is not new. Undefined where a text of then is not known.
 */
function countLines(
  files: readonly ChangedFile[],
  { pattern, unit }: { readonly pattern: LinePattern; readonly unit: 'matches' | 'files' },
): Map<string, number> | undefined {
  const counts = new Map<string, number>();
  for (const { base } of files) {
    if (base.kind === 'missing') continue;
    if (base.kind !== 'text') return undefined;
    const lines = base.text.split(/\r?\n/);
    if (lines.some(line => line.length > longestLine)) return undefined;
    const found = lines.flatMap(line =>
      Array.from({ length: pattern.countIn(line) }, () => line.trim()),
    );
    for (const line of unit === 'files' ? found.slice(0, 1) : found) {
      const key = line.slice(0, shownLength);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** As where matches are counted now. */
const longestLine = 100_000;
const shownLength = 200;

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
