import { countedAs, type Decision, nameOf } from '../model/decision.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import { type Project, textOf } from '../model/project.ts';
import type { Sourced } from '../model/value.ts';
import { groupBy } from '../text/group-by.ts';
import type { Place, Span } from '../text/span.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Ids that stand for two things, so that no mention of them is certain. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary:
    'Finds ids of plans and of what stands in them, and decision numbers, that are used twice.',
  *check(project) {
    for (const plan of project.plans) {
      const { steps } = plan;
      // Ids that are made differ from all others, and in nearly every plan so do those that are written.
      const ids = new Set(steps.map(({ id }) => id));
      if (ids.size < steps.length) yield* findTwice(steps.map(step => toNamed(plan, step)));
      for (const list of entitiesOf(plan)) yield* findTwice(list);
    }
    for (const list of recordsOf(project)) yield* findTwice(list);
    for (const plans of groupBy(project.plans, ({ id }) => id).values()) {
      if (plans.length > 1)
        yield* findTwice(plans.flatMap(plan => findPlanId(project, plan) ?? []));
    }
    for (const log of project.logs) {
      const decisions = project.decisions.filter(decision => decision.log === log);
      yield* findTwice(withoutCopies(decisions).flatMap(decision => toNumbered(decision) ?? []));
    }
  },
};

interface Named {
  readonly key: string;
  /** A clause in front of "is used twice". */
  readonly name: string;
  readonly place: Place;
}

/** The second and every further use is reported, with the first one beside it. */
function* findTwice(all: readonly Named[]): Iterable<RuleFinding> {
  const first = new Map<string, Named>();
  for (const named of all) {
    const other = first.get(named.key);
    if (!other) {
      first.set(named.key, named);
      continue;
    }
    const where = other.place.file === named.place.file ? '' : `, also in ${other.place.file}`;
    yield {
      place: named.place,
      message: `${named.name} is used twice${where}.`,
      related: [{ place: other.place, message: `${other.name} is used here first.` }],
    };
  }
}

/** Each list holds things that are mentioned in the same places. */
function entitiesOf(plan: Plan): readonly (readonly Named[])[] {
  const name = (what: string, ids: readonly (Sourced<string> | undefined)[]): Named[] =>
    ids.flatMap(id => (id ? toEntity(what, { file: plan.file, id }) : []));
  const own = <T extends { readonly place: Place }>(all: readonly T[]) =>
    all.filter(({ place }) => place.file === plan.file);
  const premortems = own(plan.premortems);
  return [
    name('window id', plan.maintenanceWindows.map(idOf)),
    name('measure id', plan.evidence.map(idOf)),
    name('load test id', plan.loadTests.map(idOf)),
    name(
      'flag key',
      plan.flags.map(({ key }) => key),
    ),
    name('contract id', plan.contracts.map(idOf)),
    name('incident id', own(plan.incidents).map(idOf)),
    name('premortem id', premortems.map(idOf)),
    ...plan.contracts.map(({ consumers }) => name('consumer id', consumers.map(idOf))),
    ...premortems.map(({ risks }) =>
      name(
        'risk id',
        risks.map(({ id }) => id),
      ),
    ),
  ];
}

/** Files of their own: a plan mentions them by the same ids. */
function recordsOf({ incidents, premortems }: Project): readonly (readonly Named[])[] {
  return [
    incidents.map(({ id, place }) => toEntity('incident id', { file: place.file, id })),
    premortems.map(({ id, place }) => toEntity('premortem id', { file: place.file, id })),
  ];
}

function idOf({ id }: { readonly id: Sourced<string> }): Sourced<string> {
  return id;
}

function toEntity(
  what: string,
  { file, id }: { readonly file: string; readonly id: Sourced<string> },
): Named {
  return { key: id.value, name: `The ${what} ${id.value}`, place: { file, span: id.span } };
}

function toNamed(plan: Plan, { id, idSpan }: Step): Named {
  return { key: id, name: `The step id ${id}`, place: { file: plan.file, span: idSpan } };
}

/** `0001-x.fr.md` and `0001-x.mdx` beside `0001-x.md` are the same decision in another language or form. */
function withoutCopies(decisions: readonly Decision[]): readonly Decision[] {
  const files = new Map<string, string>();
  return decisions.filter(({ file }) => {
    const name = file.replace(/(?:[._][a-z]{2}(?:[-_][A-Za-z]{2,4})?)?\.[a-z]+$/, '');
    const first = files.get(name) ?? file;
    files.set(name, first);
    return first === file;
  });
}

function toNumbered(decision: Decision): Named | undefined {
  const { number, file, title, span } = decision;
  const key = countedAs(decision);
  if (!number || key === undefined) return undefined;
  const isWritten = number.span.end > number.span.start;
  const place = isWritten ? number.span : (title?.span ?? { start: span.start, end: span.start });
  return { key, name: nameOf(decision), place: { file, span: place } };
}

/** The line `id: …` at the top of the plan; an id made from the file name has none. */
function findPlanId(project: Project, plan: Plan): Named | undefined {
  const text = textOf(project, plan.file);
  const span = text === undefined ? undefined : findIdLine(text, plan);
  if (!span) return undefined;
  return { key: plan.id, name: `The plan id ${plan.id}`, place: { file: plan.file, span } };
}

function findIdLine(text: string, { id, format }: Plan): Span | undefined {
  const end = format === 'markdown' ? text.search(/\n(?:---|\.\.\.)[^\S\n]*(?=\n|$)/) : -1;
  const head = end < 0 ? text : text.slice(0, end);
  for (const { index, 0: key } of head.matchAll(/(?:^|\n)id:/g)) {
    const [line = ''] = head.slice(index + key.length).split('\n', 1);
    const at = line.indexOf(id);
    const start = index + key.length + at;
    if (at >= 0) return { start, end: start + id.length };
  }
  return undefined;
}
