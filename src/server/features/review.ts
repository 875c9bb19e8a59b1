import type { ReviewInput } from '../../core/reports/review/review-input.ts';
import { oneLine } from '../../core/text/encode.ts';
import type { PlanItem } from '../../protocol/diagram.ts';
import {
  type BaseChoice,
  type BaseTextRequest,
  baseTextMethod,
  type ReviewAnswer,
  type ReviewDiagramRequest,
  type ReviewRefs,
  type ReviewRefsRequest,
  type ReviewRequest,
  type ReviewSummary,
  type ReviewThread,
  reviewDiagramMethod,
  reviewMethod,
  reviewPlansMethod,
  reviewRefsMethod,
  reviewSummaryMethod,
} from '../../protocol/review.ts';
import type { ViewFile } from '../../protocol/views.ts';
import { type FolderRows, folderName, joinFolders } from '../convert/join-folders.ts';
import { listPlans, toPlanItem } from '../convert/list-plans.ts';
import { readBaseUri, reviewSides } from '../convert/text-sides.ts';
import { toReviewDiagram } from '../convert/to-diagram.ts';
import { toThreads } from '../convert/to-threads.ts';
import { toReviewNodes, toViewFile } from '../convert/to-view-nodes.ts';
import type { Folder } from '../folder.ts';
import { loadEngine } from '../load-engine.ts';
import type { SessionReview } from '../session/review-session.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** What the texts of the moment change against a base. When to ask again is what `cairn/changed` says. */
export const review: Feature = {
  capabilities: {},

  register({ answer, workspace }) {
    answer(
      reviewMethod,
      null,
      async (request: ReviewRequest): Promise<ReviewAnswer | null> =>
        tellReviews(await compareAll(workspace, request)),
    );
    answer(reviewSummaryMethod, notMade, async (request: ReviewRequest) =>
      summarise(await compareAll(workspace, request)),
    );
    answer(reviewDiagramMethod, null, (request: ReviewDiagramRequest) => draw(workspace, request));
    answer(reviewPlansMethod, [], (request: ReviewRequest) => listReviewPlans(workspace, request));
    answer(reviewRefsMethod, notListed, ({ folder }: ReviewRefsRequest) =>
      listRefs(workspace, folder),
    );
    answer(baseTextMethod, null, async ({ uri }: BaseTextRequest) => baseText(workspace, uri));
  },
};

const notMade: ReviewSummary = {
  kind: 'refused',
  reason: 'The summary could not be made. The log says why.',
};

const notListed: ReviewRefs = { kind: 'unknown', reason: 'Branches could not be listed.' };

interface FolderReview {
  readonly folder: Folder;
  /** What people call what is compared with. */
  readonly base: string;
  readonly found: SessionReview;
}

async function compareAll(
  workspace: Workspace,
  { choices }: ReviewRequest,
): Promise<readonly FolderReview[]> {
  const reviews: FolderReview[] = [];
  for (const session of workspace.sessions) {
    const { folder } = session;
    const choice = choiceOf(choices, folder);
    const found = await session.review(choice);
    reviews.push({ folder, found, base: found.kind === 'known' ? nameOf(found.base.name) : '' });
  }
  return reviews;
}

function choiceOf(choices: ReviewRequest['choices'], { uri }: Folder): BaseChoice {
  return choices.find(({ folder }) => folder === uri)?.base ?? { kind: 'default' };
}

function nameOf(base: string): string {
  return base === 'HEAD' ? 'the last commit' : base;
}

async function tellReviews(reviews: readonly FolderReview[]): Promise<ReviewAnswer> {
  const engine = await loadEngine();
  const rows: FolderRows[] = [];
  const threads: ReviewThread[] = [];
  const files: ViewFile[] = [];
  for (const { folder, found, base } of reviews) {
    if (found.kind === 'unknown') continue;
    const { review, findings } = found;
    const sides = reviewSides(folder, found);
    const governed = engine.findGovernedFiles(review.head, found.base.changed);
    const nodes = engine.createReviewView(review, findings, governed);
    rows.push({
      folder,
      note: oneLine(engine.reviewNote(base, review, findings)),
      rows: toReviewNodes(folder, { sides, base }, nodes),
    });
    files.push(...governed.map(each => toViewFile(folder, engine.governedMark(each))));
    threads.push(...toThreads(sides, engine.createReviewComments(review, findings)));
  }
  const [only] = rows;
  return {
    rows: joinFolders(rows),
    note: only && rows.length === 1 ? only.note : '',
    refusals: refusalsOf(reviews),
    compared: rows.length,
    comments: threads,
    files,
  };
}

/** Why folders cannot be compared, a sentence each; with several folders each is named. */
function refusalsOf(reviews: readonly FolderReview[]): readonly string[] {
  return reviews.flatMap(({ folder, found }) => {
    if (found.kind === 'known') return [];
    const where = reviews.length === 1 ? '' : ` in ${folderName(folder)}`;
    return [oneLine(`There is nothing to compare with${where}: ${found.reason}.`)];
  });
}

/** A report for each folder that could be compared. */
async function summarise(reviews: readonly FolderReview[]): Promise<ReviewSummary> {
  const { reviewMarkdown } = await loadEngine();
  const parts = reviews.flatMap(({ folder, base: name, found }) => {
    if (found.kind === 'unknown') return [];
    const { review, findings, snapshot, base } = found;
    const input: ReviewInput = {
      ...{ review, findings, base: { name, commit: base.commit } },
      ...{ project: snapshot.project, analysis: snapshot.analysis, facts: snapshot.facts },
      ...{ folder: folder.path, pathOf: file => file, folders: 1, notes: [] },
    };
    return [reviewMarkdown(input)];
  });
  if (parts.length > 0) return { kind: 'text', text: parts.join('\n') };
  return { kind: 'refused', reason: refusalsOf(reviews).join(' ') || 'Open a folder first.' };
}

async function draw(workspace: Workspace, { uri, choices }: ReviewDiagramRequest) {
  const place = workspace.find(readBaseUri(uri).file);
  const found = await place?.session.review(choiceOf(choices, place.session.folder));
  if (!place || found?.kind !== 'known') return null;
  const { plans } = found.review;
  const all = [...plans.pairs.map(({ head }) => head), ...plans.added, ...plans.removed];
  const plan = all.find(({ file }) => file === place.path);
  if (!plan) return null;
  const { createReviewFlow } = await loadEngine();
  const sides = reviewSides(place.session.folder, found);
  return toReviewDiagram(sides, createReviewFlow(found.review, plan));
}

/** The plans whose picture shows something, each with what it shows; then all others. */
async function listReviewPlans(
  workspace: Workspace,
  request: ReviewRequest,
): Promise<readonly PlanItem[]> {
  const { createReviewFlow, findChangedPlans } = await loadEngine();
  const reviews = await compareAll(workspace, request);
  const changed = reviews.flatMap(({ folder, found }) => {
    if (found.kind === 'unknown') return [];
    const { review } = found;
    return findChangedPlans(review).map(plan =>
      toPlanItem(folder, plan, oneLine(createReviewFlow(review, plan).summary)),
    );
  });
  const known = new Set(changed.map(({ uri }) => uri));
  const others = (await listPlans(workspace)).filter(({ uri }) => !known.has(uri));
  return [...changed, ...others];
}

async function listRefs(workspace: Workspace, folder: string): Promise<ReviewRefs> {
  const session = workspace.sessions.find(each => each.folder.uri === folder);
  const found = await session?.listRefs();
  if (!found) return notListed;
  if (found.kind === 'known') {
    return { kind: 'known', refs: found.refs.map(ref => ({ ...ref, name: oneLine(ref.name) })) };
  }
  return { kind: 'unknown', reason: `Branches are not known: ${found.reason}.` };
}

function baseText(workspace: Workspace, uri: string): string | null {
  const { file, version } = readBaseUri(uri);
  if (version === '') return '';
  const place = workspace.find(file);
  return place?.session.baseText(place.path, version) ?? null;
}
