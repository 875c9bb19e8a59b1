import { isToGo } from '../../analysis/evidence/flag-uses.ts';
import { sidePath } from '../../analysis/names/side-path.ts';
import { usesText } from '../../analysis/words/uses-text.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { type Project, textOf } from '../../model/project.ts';
import { dayText } from '../../text/day-text.ts';
import { link, plain, type RichLine, strong } from '../../text/rich.ts';
import { contains, type Span } from '../../text/span.ts';
import { upperFirst } from '../../text/upper-first.ts';
import type { TextPlace } from '../find-subject.ts';
import { joinFirst } from '../join-segments.ts';
import { placeOfStep } from '../places.ts';

/** A flag of a plan whose key stands at a place: in the plan, or in the file that defines it. */
export interface FlagMatch {
  readonly span: Span;
  readonly plan: Plan;
  readonly flag: FeatureFlag;
}

/** The first flag whose key stands at a place; undefined where none does. */
export function findFlag(project: Project, place: TextPlace): FlagMatch | undefined {
  for (const plan of project.plans) {
    for (const flag of plan.flags) {
      const span =
        plan.file === place.file
          ? spansIn(plan, flag).find(each => contains(each, place.offset))
          : spanInDefinition(project, plan, flag, place);
      if (span) return { span, plan, flag };
    }
  }
  return undefined;
}

/** Its own key, and where a criterion or a step names it. */
function spansIn({ steps }: Plan, { key }: FeatureFlag): readonly Span[] {
  const named = steps.flatMap(step => [...keysAskedBy(step), ...step.removes]);
  return [key.span, ...named.filter(({ raw }) => raw === key.value).map(({ span }) => span)];
}

function keysAskedBy({ entry, exit }: Step) {
  return [...entry, ...exit].flatMap(gate => (gate.kind === 'flag' ? gate.key : []));
}

/** Of a file that is not read by the project, the line alone is known. */
function spanInDefinition(
  project: Project,
  plan: Plan,
  { key, file: written }: FeatureFlag,
  { file, offset, line }: TextPlace,
): Span | undefined {
  if (!written || sidePath(project, plan, written.value) !== file) return undefined;
  const text = line ?? textOf(project, file) ?? '';
  const start = text.lastIndexOf(key.value, offset);
  const span = { start, end: start + key.value.length };
  if (start < 0 || !contains(span, offset)) return undefined;
  const isWhole = /^["']?\s*:/.test(text.slice(span.end, span.end + 8));
  return isWhole && /(?:^|[\s"'{,])$/.test(text.slice(0, start).slice(-1)) ? span : undefined;
}

/** What the flag is, where it stands now, who waits for it, and when it is to go. */
export function describeFlag(analysis: Analysis, { plan, flag }: FlagMatch): readonly RichLine[] {
  const { key, type, owner, removeBy, permanent } = flag;
  const state = planStateOf(analysis, plan);
  const found = state?.flags.find(each => each.flag === flag);
  const today = state?.today ?? '';
  const about = [type?.value ?? 'flag', owner?.value].filter(Boolean).join(' · ');
  const now = [
    found && `Now ${found.standing}.`,
    found?.settled &&
      `At ${found.settled.percent} % since ${dayText(found.settled.since, today)}${isToGo(flag) ? ': it decides nothing any more' : ''}.`,
  ];
  const later = [
    permanent?.value === true && 'It is here to stay.',
    removeBy && `To be removed by ${dayText(removeBy.value, today)}.`,
    found?.uses && found.uses.length > 0 && `${usesText(found.uses)}.`,
  ];
  return [
    [strong(key.value), plain(` · ${about}`)],
    ...linesOf(now),
    ...askingLines(plan, key.value),
    ...linesOf(later),
  ];
}

function askingLines(plan: Plan, flag: string): RichLine[] {
  const steps = plan.steps.filter(step => keysAskedBy(step).some(({ raw }) => raw === flag));
  if (steps.length === 0) return [];
  const links = steps.map(step => link(step.id, placeOfStep({ plan, step })));
  return [[plain('A criterion of '), ...joinFirst(links, mostSteps), plain(' asks for it.')]];
}

const mostSteps = 6;

function linesOf(texts: readonly (string | false | undefined)[]): RichLine[] {
  return texts.flatMap(text => (text ? [[plain(upperFirst(text))]] : []));
}
