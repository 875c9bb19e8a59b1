import type { Detection, Plan } from '../model/plan/plan.ts';
import type { YamlNode } from '../parse/yaml/yaml-tree.ts';
import type { InParts } from '../text/in-parts.ts';
import type { OwnWords } from './configuration/own-words.ts';
import type { YamlDocument } from './document.ts';
import { type DraftPhase, type DraftStep, finishDrafts } from './plan/draft.ts';
import { fileTitle, planId } from './plan/file-title.ts';
import { planKeys } from './plan/keys/plan-keys.ts';
import { emptyHead, readPlanHead } from './plan/plan-head.ts';
import {
  createPlanSource,
  type Fields,
  type PlanSource,
  problemsOf,
  report,
} from './plan/plan-source.ts';
import { headOf, readFields } from './plan/yaml/yaml-fields.ts';
import { readPhases } from './plan/yaml/yaml-phases.ts';
import { readStepsInParts } from './plan/yaml/yaml-step.ts';

/** Reads a YAML plan, however little of it can be read. */
export function* readYamlPlan(
  document: YamlDocument,
  detected: Detection,
  words: OwnWords,
): InParts<Plan> {
  const { path, tree } = document;
  const source = createPlanSource(document, 'yaml', tree.problems, words);
  const fields = readRoot(source, tree.root);
  const head = fields ? readPlanHead(fields) : emptyHead;
  const drafts = fields ? yield* readParts(fields) : { phases: [], steps: [] };
  const title = head.title ?? fileTitle(path);
  return {
    ...head,
    kind: 'plan',
    file: path,
    format: 'yaml',
    detected,
    id: head.id?.value ?? planId(path, title.value),
    title,
    ...finishDrafts(drafts.phases, drafts.steps),
    // What the pieces of a broken text seem to lack is no problem of theirs.
    problems: tree.isWhole ? problemsOf(source) : tree.problems,
    isWhole: tree.isWhole,
  };
}

function readRoot(source: PlanSource, root: YamlNode | undefined): Fields | undefined {
  if (root?.kind === 'map') return readFields(source, root, planKeys);
  const span = root ? headOf(source, root) : { start: 0, end: 0 };
  report(source, span, 'A migration plan is a map that starts with migration-plan: "1.0".');
  return undefined;
}

interface Parts {
  readonly phases: readonly DraftPhase[];
  readonly steps: readonly DraftStep[];
}

/** Steps without a phase and those in phases, as they stand in the file. */
function* readParts(fields: Fields): InParts<Parts> {
  const own = yield* readStepsInParts(fields, { phase: undefined, parent: undefined });
  const phases = yield* readPhases(fields);
  const inPhases = phases.flatMap(({ steps }) => steps);
  const steps = [...own, ...inPhases].sort((a, b) => a.span.start - b.span.start);
  return { phases: phases.map(({ phase }) => phase), steps };
}
