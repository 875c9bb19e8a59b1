import { asLead, leadOf, uniqueLeads } from '../../formats/plan/step-lead.ts';
import { stepNames } from '../../formats/plan/step-names.ts';
import { type Decision, type Relation, targetText } from '../../model/decision.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { groupBy } from '../../text/group-by.ts';
import { lazy } from '../../text/lazy.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { baseNameOf, folderOf, pathFromRoot, resolvePath } from '../../text/path.ts';
import { nearestDecisions } from '../decisions/nearest-decisions.ts';
import { relationFile } from './relation-file.ts';

/** What a mention of a decision leads to. `candidates` are all that it may mean. */
export interface DecisionMatch {
  /** Undefined where there is none, and where it cannot be told which one is meant. */
  readonly decision: Decision | undefined;
  readonly candidates: readonly Decision[];
}

export interface StepMatch {
  readonly step: Step;
  readonly plan: Plan;
}

/**
 * The decision that `text`, as written in the file `from`, means: `ADR-0047`, `adr 47`, `0047`, an
 * id of another series, `payments:0012` of the log in the folder `payments`, or a path (from the root of the
 * repository, or with `./` from the folder of `from`). A bare number in a record means one of its own series, where that has it. A number that
 * several logs hold means the one of the log nearest to `from`.
 */
export function findDecision(project: Project, text: string, from: string): DecisionMatch {
  const written = text.trim();
  const byPath = findByPath(project, written, from);
  if (byPath.length > 0) return { decision: byPath[0], candidates: byPath };
  const [, log, inLog] = /^(\p{Alpha}[\p{Alpha}\d_-]{1,40}):(?=\d)(.*)$/su.exec(written) ?? [];
  const id = splitId(inLog ?? written);
  const found = id ? findByNumber(project, id) : [];
  const candidates = log ? ofLogNamed(found, log) : ofOwnSeries(project, from, found, id);
  if (candidates.length <= 1) return { decision: candidates[0], candidates };
  const [nearest, other] = nearestDecisions(candidates, from);
  return { decision: other ? undefined : nearest, candidates };
}

/** The decision that a relation of another one leads to. */
export function findRelated(
  project: Project,
  { file }: Decision,
  relation: Relation,
): Decision | undefined {
  const path = relationFile(project, relation);
  if (path !== undefined) return findAt(project, path)?.[0];
  return findDecision(project, targetText(relation), file).decision;
}

/**
 * The step that `text`, as written in `plan`, means: an id of this plan, `plan-id/step-id`, the exact
 * title of a step, or the number that only its title begins with. Of two steps with one id the first is meant.
 */
export function findStep(project: Project, plan: Plan, text: string): StepMatch | undefined {
  const written = text.trim();
  const match = stepIndexOf(plan).byId.get(written) ?? findByTitle(plan, written);
  if (match) return match;
  const slash = written.indexOf('/');
  if (slash < 0) return undefined;
  for (const other of planIndexOf(project).get(written.slice(0, slash)) ?? []) {
    const found = stepIndexOf(other).byId.get(written.slice(slash + 1));
    if (found) return found;
  }
  return undefined;
}

/** Whether steps may be missing because a plan cannot be read whole. */
export const hasUnreadPlan = lazyOf(({ plans }: Project) => plans.some(({ isWhole }) => !isWhole));

/** Whether a step that is not found may stand in another plan, which cannot be read whole. */
export function mayBeUnread(project: Project, name: string): boolean {
  return name.includes('/') && hasUnreadPlan(project);
}

/** Whether somebody looked for a step of this plan by a name that a title like this one gives. */
export function isAskedByTitle(plan: Plan, step: Step): boolean {
  const { asked } = stepIndexOf(plan);
  if (asked.size === 0) return false;
  const names = new Set(stepNames(step).map(foldCase));
  const lead = leadOf(step.title.value);
  return [...asked].some(
    text => names.has(foldCase(text)) || (lead !== undefined && asLead(text) === lead),
  );
}

/** The plans with this id, those of the first file first. */
export function findPlans(project: Project, id: string): readonly Plan[] {
  return planIndexOf(project).get(id) ?? [];
}

/**
 * Whether a mention is written the way decisions are: `ADR-0047`, a path of a Markdown file, or `TEP-0012`
 * where decisions here are TEPs.
 */
export function looksLikeDecision(project: Project, text: string): boolean {
  const written = text.trim();
  if (/^adr[-_ #]*(?:(?:19|20)\d{2}-)?\d+$/i.test(written) || isDocumentPath(written)) return true;
  const { prefix = '' } = splitId(written) ?? {};
  return prefix !== '' && indexesOf(project).prefixes.has(prefix);
}

interface Id {
  /** Lower case, without the sign before the number; empty for a bare number. */
  readonly prefix: string;
  readonly number: string;
}

interface Indexes {
  readonly byFile: ReadonlyMap<string, readonly Decision[]>;
  /** Records whose facts stand in YAML, by the text beside it. */
  readonly byText: ReadonlyMap<string, readonly Decision[]>;
  readonly byNumber: ReadonlyMap<string, readonly Decision[]>;
  /** What stands before the numbers of the decisions; empty for bare numbers. */
  readonly prefixes: ReadonlySet<string>;
}

interface StepIndex {
  readonly byId: ReadonlyMap<string, StepMatch>;
  readonly titles: () => TitleIndex;
  /** What was looked for among the titles. */
  readonly asked: Set<string>;
}

interface TitleIndex {
  readonly byTitle: ReadonlyMap<string, Step>;
  /** By the number that a title begins with, where no other one does. */
  readonly byLead: ReadonlyMap<string, Step>;
}

function findByPath(project: Project, written: string, from: string): readonly Decision[] {
  const target = written.replace(/[?#].*$/s, '');
  if (!isDocumentPath(target) && !target.includes('/')) return [];
  const fromRoot = pathFromRoot(project.prefix, target);
  const fromFile = resolvePath(folderOf(from), target);
  return findAt(project, fromRoot) ?? findAt(project, fromFile) ?? [];
}

function findAt(project: Project, path: string | undefined): readonly Decision[] | undefined {
  if (path === undefined) return undefined;
  const { byFile, byText } = indexesOf(project);
  return (
    byFile.get(path) ??
    byText.get(path) ??
    byFile.get(`${path}/README.md`) ??
    byFile.get(`${path}.md`)
  );
}

function findByNumber(project: Project, id: Id): readonly Decision[] {
  const candidates = indexesOf(project).byNumber.get(id.number) ?? [];
  return candidates.filter(decision => {
    const own = idOf(decision);
    if (!own) return false;
    if (own.prefix === id.prefix) return true;
    if (isYear(id.prefix)) return own.prefix.endsWith(`-${id.prefix}`);
    if (id.prefix === '') return isPlainNumber(decision);
    if (own.prefix !== '' && !isGeneric(own.prefix)) return false;
    // Where nothing names the series, a record is called by what the log is: `RFC-12` in `docs/rfcs`.
    return isGeneric(id.prefix) || (own.prefix === '' && isNameOf(id.prefix, decision.log));
  });
}

/** `payments:0012`: of the log that lies in a folder of that name. */
function ofLogNamed(candidates: readonly Decision[], name: string): readonly Decision[] {
  return candidates.filter(({ log }) => log.toLowerCase().split('/').includes(name.toLowerCase()));
}

/** Of the decisions that a bare number may mean, those of the series of the record it stands in. */
function ofOwnSeries(
  project: Project,
  from: string,
  candidates: readonly Decision[],
  id: Id | undefined,
): readonly Decision[] {
  const records = indexesOf(project).byFile.get(from) ?? [];
  if (id?.prefix !== '' || candidates.length <= 1 || records.length === 0) return candidates;
  const [series, ...others] = new Set(records.map(each => each.series?.value));
  const own = others.length > 0 ? [] : candidates.filter(each => each.series?.value === series);
  return own.length > 0 ? own : candidates;
}

/** The series and the number of a decision, as a mention has them. */
function idOf({ number, series }: Decision): Id | undefined {
  const id = splitId(number?.value ?? '');
  if (!id) return undefined;
  const word = series?.value.toLowerCase() ?? '';
  if (isYear(id.prefix)) return { ...id, prefix: `${word || 'adr'}-${id.prefix}` };
  return id.prefix === '' ? { ...id, prefix: word } : id;
}

/** Of `2026-014` the year stands where others have the series. */
function isYear(prefix: string): boolean {
  return /^\d{4}$/.test(prefix);
}

/** `12`, not `API-012`, which nobody calls 12. */
function isPlainNumber({ number }: Decision): boolean {
  return number !== undefined && /^\d[\d.]*$/.test(number.value);
}

/** `ADR-0047`, `adr 47`, `0047`, `API-003`, `WEB-ADR-003`, `DEC-2026-014`; undefined for `#47`, which is an issue. */
function splitId(text: string): Id | undefined {
  if (text.length > 60) return undefined;
  const match =
    /^((?:\p{Alpha}[\p{Alpha}\d]*(?:-\p{Alpha}[\p{Alpha}\d]*){0,4}-)?(?:19|20)\d{2})-0*(\d{2,5})$/u.exec(
      text.trim(),
    ) ??
    /^(?:(\p{Alpha}[\p{Alpha}\d]*?(?:-\p{Alpha}[\p{Alpha}\d]*?){0,4})[-_ /#]{0,3})?0*(\d{1,9}(?:\.\d{1,4}){0,3})$/u.exec(
      text.trim(),
    );
  if (!match) return undefined;
  return { prefix: (match[1] ?? '').toLowerCase(), number: match[2] ?? '' };
}

function isGeneric(prefix: string): boolean {
  return ['adr', 'madr', 'decision', 'dr'].includes(prefix);
}

function isNameOf(prefix: string, log: string): boolean {
  const name = baseNameOf(log).toLowerCase();
  return name === prefix || name === `${prefix}s`;
}

function isDocumentPath(text: string): boolean {
  return /\.(?:md|markdown|adoc|rst)(?:#.*)?$/i.test(text) && !/^[a-z][\w+.-]*:/i.test(text);
}

function foldCase(text: string): string {
  return text.toLowerCase();
}

const indexesOf = lazyOf(
  ({ decisions }: Project): Indexes => ({
    byFile: groupBy(decisions, ({ file }) => file),
    byText: groupBy(
      decisions.filter(({ file }) => /\.ya?ml$/i.test(file)),
      textOf,
    ),
    byNumber: groupBy(decisions, ({ number }) => splitId(number?.value ?? '')?.number),
    prefixes: new Set(decisions.map(decision => idOf(decision)?.prefix ?? '')),
  }),
);

/** `1234-slug/README.md` beside `1234-slug/kep.yaml`, else the file of the same name. */
function textOf({ file, log }: Decision): string {
  const folder = folderOf(file);
  return folder === log ? file.replace(/\.ya?ml$/i, '.md') : `${folder}/README.md`;
}

const planIndexOf = lazyOf(({ plans }: Project) =>
  groupBy(
    plans.toSorted((a, b) => byCodeUnit(a.file, b.file)),
    ({ id }) => id,
  ),
);

const stepIndexOf = lazyOf((plan: Plan): StepIndex => {
  const byId = new Map<string, StepMatch>();
  for (const step of plan.steps) if (!byId.has(step.id)) byId.set(step.id, { step, plan });
  return { byId, titles: lazy(() => indexTitles(plan)), asked: new Set() };
});

function findByTitle(plan: Plan, text: string): StepMatch | undefined {
  const { titles, asked } = stepIndexOf(plan);
  asked.add(text);
  const { byTitle, byLead } = titles();
  const step = byTitle.get(foldCase(text)) ?? byLead.get(asLead(text) ?? '');
  return step && { step, plan };
}

function indexTitles({ steps }: Plan): TitleIndex {
  const byTitle = new Map<string, Step>();
  for (const step of steps) {
    for (const title of stepNames(step).map(foldCase)) {
      if (!byTitle.has(title)) byTitle.set(title, step);
    }
  }
  const leads = uniqueLeads(steps.map(({ title }) => title.value));
  const byLead = new Map(
    steps
      .map(step => [leadOf(step.title.value) ?? '', step] as const)
      .filter(([lead]) => leads.has(lead)),
  );
  return { byTitle, byLead };
}
