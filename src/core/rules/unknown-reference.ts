import { isOfOtherLog } from '../analysis/decisions/is-of-other-log.ts';
import { findLostReferences } from '../analysis/gaps/lost-references.ts';
import { findNamedSteps } from '../analysis/names/named-steps.ts';
import {
  findDecision,
  findPlans,
  findStep,
  hasUnreadPlan,
  looksLikeDecision,
  mayBeUnread,
} from '../analysis/names/references.ts';
import { relationFile } from '../analysis/names/relation-file.ts';
import {
  suggestDecisionFile,
  suggestMovedDecision,
  suggestName,
  suggestStep,
  suggestStepElsewhere,
} from '../analysis/names/suggest.ts';
import { type Decision, nameOf, type Relation, targetText } from '../model/decision.ts';
import type { Gate } from '../model/plan/gate.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import { incidentsOf, type Project, premortemsOf, textOf } from '../model/project.ts';
import type { Reference } from '../model/reference.ts';
import type { Sourced } from '../model/value.ts';
import { folderOf, pathFromRoot, resolvePath } from '../text/path.ts';
import type { Place, Span } from '../text/span.ts';
import { correctMention, isMarkdown } from './common/correct-mention.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Mentions of steps, decisions and other things of a plan that are not there. */
export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  summary: 'Finds mentions of steps, decisions, windows, measures and the like that do not exist.',
  *check(project, { citations }) {
    for (const plan of project.plans) if (plan.isWhole) yield* checkPlan(project, plan);
    for (const record of recordsOf(project)) yield* checkRecord(project, record);
    for (const decision of project.decisions) {
      for (const relation of decision.relations) {
        yield* checkRelation(project, decision, relation);
      }
    }
    for (const citation of citations) {
      if (citation.decision) continue;
      // What another folder of the repository decided nobody knows here.
      if (project.prefix !== '' && !/[./]/.test(citation.raw)) continue;
      // Code is written by people who cannot always see every decision.
      const mention = { ...citation, suggest: suggestMovedDecision };
      for (const finding of checkDecision(project, mention)) yield { ...finding, ...warning };
    }
  },
  fix: correctMention,
};

function* checkPlan(project: Project, plan: Plan): Iterable<RuleFinding> {
  for (const { ref, message } of findLostReferences(project, plan)) {
    yield createFinding(plan.file, ref.span, message);
  }
  for (const ref of plan.decisions) yield* checkDecision(project, mentionIn(plan, ref));
  for (const { exit } of plan.phases) {
    for (const ref of decisionsIn(exit)) yield* checkDecision(project, mentionIn(plan, ref));
  }
  yield* checkDependencies(project, plan);
  for (const step of plan.steps) {
    for (const ref of decisionsOf(step)) yield* checkDecision(project, mentionIn(plan, ref));
    for (const { ref } of step.blockedBy) {
      if (ref) yield* checkImpediment(project, plan, { step, ref });
    }
  }
}

function decisionsOf({ decisions, entry, exit }: Step): readonly Reference[] {
  if (entry.length === 0 && exit.length === 0) return decisions;
  return [...decisions, ...decisionsIn([...entry, ...exit])];
}

function decisionsIn(gates: readonly Gate[]): Reference[] {
  return gates.flatMap(gate => (gate.kind === 'decision' ? gate.ref : []));
}

interface Mention {
  readonly step: Step;
  readonly ref: Reference;
}

function* checkDependencies(project: Project, plan: Plan): Iterable<RuleFinding> {
  for (const step of plan.steps) {
    for (const { ref } of step.dependsOn) {
      if (findStep(project, plan, ref.raw) || mayBeUnread(project, ref.raw)) continue;
      yield lostStep(project, plan, { step, ref });
    }
  }
}

function lostStep(project: Project, plan: Plan, { step, ref }: Mention): RuleFinding {
  const start = `${step.id} depends on ${ref.raw}, which is not in`;
  const [planId = '', stepId] = ref.raw.split('/', 2);
  const other = findPlans(project, planId)[0];
  if (stepId === undefined || planId === '') {
    return createFinding(plan.file, ref.span, `${start} this plan.${suggestStep(plan, ref.raw)}`);
  }
  const end = other
    ? ` the plan ${planId}.${suggestStep(other, stepId)}`
    : ` this plan, and no plan is called ${planId}.${suggestStepElsewhere(project, stepId)}`;
  return createFinding(plan.file, ref.span, start + end);
}

/** An incident or a premortem that is about steps. */
interface NamingRecord {
  readonly id: Sourced<string>;
  readonly steps: readonly Reference[];
  readonly place: Place;
}

/** What is over halts nothing, whatever it names. Of a plan that is not read whole steps may be missing. */
function recordsOf(project: Project): readonly NamingRecord[] {
  const broken = new Set(project.plans.flatMap(({ isWhole, file }) => (isWhole ? [] : file)));
  const open = incidentsOf(project).filter(
    ({ status, resolved }) => !resolved && status?.value !== 'resolved',
  );
  const held = premortemsOf(project).map(premortem => ({ ...premortem, steps: premortem.for }));
  return [...open, ...held].filter(({ place }) => !broken.has(place.file));
}

function* checkRecord(project: Project, { id, steps, place }: NamingRecord): Iterable<RuleFinding> {
  if (steps.length === 0) return;
  const { unclear, unknown } = findNamedSteps(project, steps, place.file);
  for (const { ref, matches } of unclear) {
    const names = matches.map(({ plan, step }) => `${plan.id}/${step.id}`);
    const message = `${id.value} names ${ref.raw}, which may be ${names.slice(0, 2).join(' or ')}. Write the plan before it.`;
    yield { ...createFinding(place.file, ref.span, message), ...warning };
  }
  for (const ref of unknown) {
    // Prose about what somebody did is no name.
    if (project.plans.length === 0 || hasUnreadPlan(project) || /\s/.test(ref.raw)) continue;
    const near = suggestName(
      ref.raw,
      project.plans.flatMap(plan => [plan.id, ...plan.steps.map(step => step.id)]),
    );
    const message = `${id.value} names ${ref.raw}, which is no step or plan here.${near}`;
    yield { ...createFinding(place.file, ref.span, message), ...warning };
  }
}

/** An impediment may be anything; only what is written like a step or a decision must exist. */
function* checkImpediment(
  project: Project,
  plan: Plan,
  { step, ref }: Mention,
): Iterable<RuleFinding> {
  if (findStep(project, plan, ref.raw)) return;
  if (looksLikeDecision(project, ref.raw)) {
    yield* checkDecision(project, mentionIn(plan, ref));
    return;
  }
  const [planId = '', stepId = ''] = ref.raw.split('/', 2);
  const other = stepId === '' || stepId.includes('#') ? undefined : findPlans(project, planId)[0];
  const near = other || isIssue(ref.raw) ? '' : suggestStep(plan, ref.raw);
  if (!other && near === '') return;
  if (findDecision(project, ref.raw, plan.file).candidates.length > 0) return;
  const where = other ? `the plan ${planId}` : 'this plan';
  const hint = other ? suggestStep(other, stepId) : near;
  const message = `${step.id} is blocked by ${ref.raw}, which is not in ${where}.${hint}`;
  yield createFinding(plan.file, ref.span, message);
}

function isIssue(text: string): boolean {
  return /#\d+$|^[A-Z][A-Z\d]*-\d+$|^\d+$|:\/\//.test(text.trim());
}

interface DecisionMention {
  readonly raw: string;
  readonly place: Place;
  /** What is added to the sentence about a path that does not exist. */
  readonly suggest: (project: Project, path: string) => string;
}

function mentionIn({ file }: Plan, { raw, span }: Reference): DecisionMention {
  return { raw, place: { file, span }, suggest: suggestDecisionFile };
}

function* checkDecision(
  project: Project,
  { raw, place, suggest }: DecisionMention,
): Iterable<RuleFinding> {
  const { decision, candidates } = findDecision(project, raw, place.file);
  if (decision) return;
  if (candidates.length > 0) {
    const files = [...new Set(candidates.map(({ file }) => file))];
    if (files.length < 2) return;
    const message = `${raw} may mean ${files.slice(0, 2).join(' or ')}. Write the path.`;
    yield { place, message, ...warning };
    return;
  }
  const missing = findMissing(project, place.file, raw);
  if (!missing) return;
  const near = missing.path === undefined ? '' : suggest(project, missing.path);
  yield { place, message: `${missing.message}${near}` };
}

const warning = { severity: 'warning' } as const;

function* checkRelation(
  project: Project,
  decision: Decision,
  relation: Relation,
): Iterable<RuleFinding> {
  const { target, series, targetFile, raw, span } = relation;
  if (targetFile !== undefined) {
    if (!isMarkdown(targetFile) || project.files.has(relationFile(project, relation) ?? '')) return;
    const fromRoot = pathFromRoot(project.prefix, raw.trim());
    const path = isInKnownFolder(project, fromRoot) ? fromRoot : targetFile;
    const near = suggestDecisionFile(project, path);
    yield createFinding(decision.file, span, `${path} does not exist.${near}`);
    return;
  }
  // A bare year is more likely a year.
  if (!/^\d+$/.test(target) || /^(?:19|20)\d\d$/.test(raw.trim())) return;
  if (series !== undefined && isElsewhere(project, series)) return;
  if (findDecision(project, targetText(relation), decision.file).candidates.length > 0) return;
  if (relation.kind === 'relates-to' && isOfOtherLog(textOf(project, decision.file) ?? '', span)) {
    return;
  }
  const message = `${nameOf(decision)} names ${raw}, which is no decision here.`;
  yield createFinding(decision.file, span, message);
}

/** `docs/adr/0012-queues.md` is written from the root where files lie in such a folder. */
function isInKnownFolder({ files }: Project, path: string | undefined): path is string {
  const folder = path === undefined ? '' : folderOf(path);
  return folder !== '' && [...files.keys()].some(file => folderOf(file) === folder);
}

/** `RFC 7231` where no record here is an RFC: other people count those. */
function isElsewhere({ decisions }: Project, series: string): boolean {
  return series !== 'ADR' && !decisions.some(each => each.series?.value === series);
}

/**
 * Why a mention leads nowhere, and the path that it is; undefined where that cannot be told, as of a page on the web, or of
 * what may lie in the repository but outside of the opened folder.
 */
function findMissing(project: Project, from: string, written: string): Missing | undefined {
  if (/:\/\//.test(written)) return undefined;
  const path = written.replace(/[?#].*$/s, '');
  if (!isMarkdown(path)) {
    const isElsewhere = project.prefix !== '' && project.decisions.length === 0;
    if (isElsewhere || /\/|\.\w+$/.test(path)) return undefined;
    return { message: `${written} is no decision here.`, path: undefined };
  }
  const fromRoot = pathFromRoot(project.prefix, path);
  const fromFile = resolvePath(folderOf(from), path);
  const isOutside = fromRoot === undefined && !/^\.{1,2}\//.test(path);
  if (isOutside || (fromRoot === undefined && fromFile === undefined)) return undefined;
  if ([fromRoot, fromFile].some(file => file !== undefined && project.files.has(file))) {
    return undefined;
  }
  return { message: `${written} does not exist.`, path };
}

interface Missing {
  readonly message: string;
  readonly path: string | undefined;
}

function createFinding(file: string, span: Span, message: string): RuleFinding {
  return { place: { file, span }, message };
}
