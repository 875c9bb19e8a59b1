import { removalDay } from '../../formats/side/removal-day.ts';
import type { ExpiredCode, ExpiredLine } from '../../model/analysis/expired-code.ts';
import { keyOfMeasure, type MeasureDefinition } from '../../model/facts/measure.ts';
import { type Step, topSteps } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { groupBy } from '../../text/group-by.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { folderOf } from '../../text/path.ts';
import { createPathMatcher, literalStart } from '../../text/path-glob.ts';
import type { PlanView } from '../world.ts';

/** What the host has to look for where steps name paths. */
export function datedCodeMeasures(project: Project): MeasureDefinition[] {
  const definition = definitionOf(project);
  return definition ? [definition] : [];
}

/** Each line belongs to the first step whose paths hold its file. */
export function findExpiredCode({ project, plan, facts, today }: PlanView): ExpiredCode[] {
  const definition = definitionOf(project);
  const measure = definition && facts.readings.measures.get(keyOfMeasure(definition));
  const all = measure?.kind === 'known' ? (measure.matches ?? []) : [];
  const expired = all.flatMap((match): ExpiredLine[] => {
    const day = removalDay(match.text);
    return day !== undefined && day < today ? [{ match, day }] : [];
  });
  if (expired.length === 0) return [];
  const steps = topSteps(plan).map(step => ({ step, holds: matcherOf(project, plan.file, step) }));
  const stepOf = ({ match: { file } }: ExpiredLine) =>
    steps.find(({ holds }) => holds(project.prefix + file))?.step;
  const found = groupBy(expired.slice(0, mostLines), stepOf);
  return [...found].map(([step, lines]) => ({ step, lines }));
}

/** A project with more has other worries. */
const mostLines = 1000;

function matcherOf({ prefix }: Project, file: string, { paths }: Step): (path: string) => boolean {
  const folder = folderOf(prefix + file);
  const matchers = paths.flatMap(({ value }) => createPathMatcher(value, folder) ?? []);
  return path => matchers.some(matches => matches(path));
}

const definitionOf = lazyOf(define);

/** Only the folders where steps work are read, not a whole repository for the sake of some lines. */
function define(project: Project): MeasureDefinition | undefined {
  const places = findPlaces(project);
  if (places.length === 0) return undefined;
  return {
    id: 'dated code',
    source: { kind: 'dated-code' },
    include: places.includes('') ? [] : places.flatMap(place => [place, `${place}/`]),
    exclude: [],
    count: 'matches',
    folder: '',
  };
}

/** From the root of the repository, none of them below another one; empty means all that is opened. */
function findPlaces({ plans, prefix }: Project): readonly string[] {
  const starts = plans.flatMap(({ file, steps }) => {
    const folder = folderOf(prefix + file);
    // Thousands of steps may name the same few paths.
    const globs = new Set<string>();
    for (const { paths } of steps) for (const { value } of paths) globs.add(value);
    return [...globs].map(glob => literalStart(glob, folder));
  });
  const inside = starts.flatMap(start => {
    if (`${start}/`.startsWith(prefix)) return start;
    return start === '' || prefix.startsWith(`${start}/`) ? '' : [];
  });
  const places: string[] = [];
  for (const place of [...new Set(inside)].sort()) {
    const isCovered = places.some(other => place.startsWith(`${other}/`));
    if (!isCovered) places.push(place);
  }
  return places;
}
