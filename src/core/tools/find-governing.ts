import { createGoverning, type Governing } from '../analysis/decisions/governing.ts';
import { findDecision, type StepMatch } from '../analysis/names/references.ts';
import { placeOfDecision } from '../features/places.ts';
import { type Decision, statusOf } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { createPlaces } from '../reports/places.ts';
import { count } from '../text/count.ts';
import { type Group, groupBy } from '../text/group-by.ts';
import { namesText } from '../text/names-text.ts';
import type { Place } from '../text/span.ts';
import { unique } from './claim-of-line.ts';
import { claimOfStep } from './claim-of-step.ts';
import { nameDecision, namePlan, nameStep } from './name-things.ts';
import { pathInProject } from './path-in-project.ts';
import { type Claim, type ProjectTool, refuseTool, type ToolInput } from './tool.ts';

/** Which decisions and steps are about files, whether or not the files are there already. */
export const findGoverning: ProjectTool = {
  kind: 'project',
  name: 'find_governing',
  title: 'Find what governs files',
  description:
    'Tells which architecture decisions and which steps of migration plans govern the given files, and the state of each. Ask before you change or create files: do what accepted decisions say, and do not start what a blocked step is about.',
  parameters: [
    {
      name: 'files',
      kind: 'texts',
      need: 'required',
      description: 'Paths of files, from the project folder or absolute. They need not exist yet.',
    },
  ],

  answer: (input, given) => {
    const files: string[] = [];
    for (const written of given.get('files') ?? []) {
      const path = pathInProject(input.folder, written);
      if (path === undefined)
        return refuseTool(`"${written}" names no file of the project folder.`);
      files.push(path);
    }
    const governing = createGoverning(input.project, input.analysis.citations);
    const hits = [...new Set(files)].map(path => ({ path, ...findHits(input, governing, path) }));
    const decisions = groupBy(
      hits.flatMap(hit => hit.decisions),
      ({ decision }) => decision,
    );
    const steps = groupBy(
      hits.flatMap(hit => hit.steps),
      ({ step }) => step,
    );
    const free = hits.filter(hit => hit.decisions.length + hit.steps.length === 0);
    const number = `${count(decisions.size, 'decision')} and ${count(steps.size, 'step')}`;
    const asked = count(hits.length, 'file');
    const governed = free.length === 0 ? asked : `${hits.length - free.length} of ${asked}`;
    return {
      kind: 'answer',
      summary: `${number} of plans govern ${governed}.`,
      claims: [
        ...[...decisions.values()].map(group => decisionClaim(input, group)),
        ...[...steps.values()].map(group => stepClaim(input, group)),
        ...free.map(({ path }) => freeClaim(path)),
      ],
    };
  },
};

/** A file that a decision is about, and the place that says so. */
interface DecisionHit {
  readonly decision: Decision;
  readonly path: string;
  readonly place: Place;
  /** A clause, where it is not the decision that names the file. */
  readonly because: string | undefined;
}

interface StepHit extends StepMatch {
  readonly path: string;
  readonly place: Place;
}

interface Hits {
  readonly decisions: readonly DecisionHit[];
  readonly steps: readonly StepHit[];
}

function findHits(
  { project }: ToolInput,
  governing: (path: string) => Governing,
  path: string,
): Hits {
  const found = governing(path);
  const steps = found.steps.map(({ step, plan, span }) => {
    return { step, plan, path, place: { file: plan.file, span } };
  });
  return {
    steps,
    decisions: [
      // The record itself, too: who edits it should know what it says of itself.
      ...project.decisions
        .filter(({ file }) => file === path)
        .map(decision => {
          return { decision, path, place: placeOfDecision(decision), because: undefined };
        }),
      ...found.decisions.map(({ decision, place, citedAt }) => {
        const because = citedAt === undefined ? undefined : `${path}:${citedAt} cites it`;
        return { decision, path, place, because };
      }),
      ...steps.flatMap(step => findCarriedOut(project, step)),
    ],
  };
}

/** The decisions that a step carries out: its own ones, and those of its plan. */
function findCarriedOut(project: Project, { step, plan, path }: StepHit): DecisionHit[] {
  const inPlan = `the plan ${namePlan(plan)}`;
  const references = [
    ...step.decisions.map(ref => ({ ref, through: `${nameStep(step)} of ${inPlan}` })),
    ...plan.decisions.map(ref => ({ ref, through: inPlan })),
  ];
  return references.flatMap(({ ref, through }) => {
    const { decision } = findDecision(project, ref.raw, plan.file);
    const place = { file: plan.file, span: ref.span };
    return decision ? { decision, path, place, because: `${through} carries it out` } : [];
  });
}

function decisionClaim(input: ToolInput, group: Group<DecisionHit>): Claim {
  const show = createPlaces(input);
  const [{ decision, place, because }] = group;
  const way = because === undefined ? '' : `, because ${because}`;
  return {
    about: 'decision',
    state: statusOf(decision),
    text: `${nameDecision(decision)} governs ${pathsOf(group)}${way}.`,
    places: unique([show(placeOfDecision(decision)), show(place)]),
  };
}

function stepClaim(input: ToolInput, group: Group<StepHit>): Claim {
  const show = createPlaces(input);
  const [hit] = group;
  const claim = claimOfStep(input, hit, show);
  return {
    ...claim,
    text: `${claim.text} It is a step of ${namePlan(hit.plan)} about ${pathsOf(group)}.`,
    places: unique([...claim.places, show(hit.place)]),
  };
}

function pathsOf(hits: readonly { readonly path: string }[]): string {
  return namesText([...new Set(hits.map(({ path }) => path))], 12);
}

function freeClaim(path: string): Claim {
  const text = `No decision says that it governs ${path}, and no step is about it.`;
  return { about: 'file', state: undefined, text, places: [] };
}
