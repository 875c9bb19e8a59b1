import type { Project } from '../../model/project.ts';
import type { ChangeGroup, Evaluated, Pair, PlanMatching } from '../../model/review/review.ts';
import type { Sourced } from '../../model/value.ts';
import type { Place, Span } from '../../text/span.ts';
import { upperFirst } from '../../text/upper-first.ts';
import type { Subject } from '../drafts/compare-values.ts';
import type { Draft } from '../drafts/draft.ts';
import type { PlacedDraft } from '../drafts/settle-changes.ts';
import { matchEntities } from '../matching/match-entities.ts';
import { isUnreadable } from '../read-text.ts';

/** What stands in a plan, or in a file of its own. */
export interface WrittenRecord {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  readonly place: Place;
}

/** What a review needs to know of one kind of record. */
export interface RecordKind<T extends WrittenRecord> {
  readonly kind: 'incident' | 'postmortem' | 'premortem';
  /** Where one that came or went is told. */
  readonly group: ChangeGroup;
  /** Those in plans, and those with a file of their own. */
  readonly listIn: (project: Project) => readonly T[];
  /** What is said of one that is new, for example `severity 2`. */
  readonly factsOf: (record: T) => readonly string[];
  readonly compare: (pair: Pair<T>, subject: Subject & { readonly today: string }) => Draft[];
}

/**
 * What became of all records of a kind. Those of a plan that is new or gone are told with it, and those
 * of one that cannot be read whole are not compared: they may be missing without having been taken out.
 */
export function compareRecords<T extends WrittenRecord>(
  kind: RecordKind<T>,
  { base, head }: Pair<Evaluated>,
  plans: PlanMatching,
): PlacedDraft[] {
  const ways = [
    { keyOf: placedName, atLeast: 0 },
    { keyOf: nameOf, atLeast: 0 },
  ];
  const [old, now] = [kind.listIn(base.project), kind.listIn(head.project)];
  const { pairs, added, removed } = matchEntities(old, now, ways, { base: nameOf, head: nameOf });
  const broken = plans.pairs.filter(pair => !pair.base.isWhole || !pair.head.isWhole);
  const unsure = filesOf(broken.flatMap(pair => [pair.base, pair.head]));
  const [gone, come] = [filesOf(plans.removed), filesOf(plans.added)];
  const { today } = head.analysis;
  return [
    ...removed
      .filter(({ place: { file } }) => !unsure.has(file) && !gone.has(file))
      .map(each => placed(kind, { base: each, head: each }, removedDraft(kind, each, head))),
    ...added
      .filter(({ place: { file } }) => !unsure.has(file) && !come.has(file))
      .map(each => placed(kind, { base: each, head: each }, addedDraft(kind, each))),
    ...pairs
      .filter(pair => !unsure.has(pair.base.place.file) && !unsure.has(pair.head.place.file))
      .flatMap(pair => {
        const name = `${upperFirst(kind.kind)} ${pair.head.id.value}`;
        const subject = { name, base: nameSpan(pair.base), head: nameSpan(pair.head), today };
        return kind.compare(pair, subject).map(draft => placed(kind, pair, draft));
      }),
  ];
}

function filesOf(plans: readonly { readonly file: string }[]): ReadonlySet<string> {
  return new Set(plans.map(({ file }) => file));
}

/** Plans may have incidents of the same name, each its own. */
function placedName(record: WrittenRecord): string {
  return `${record.place.file}\n${nameOf(record)}`;
}

function nameOf({ id }: WrittenRecord): string {
  return id.value.trim().toLowerCase();
}

/** The id, unless that is only the name of the file. */
function nameSpan({ id, title }: WrittenRecord): Span {
  return id.source === 'file-name' && title ? title.span : id.span;
}

function addedDraft<T extends WrittenRecord>(kind: RecordKind<T>, record: T): Draft {
  const facts = kind.factsOf(record).join(', ');
  return {
    kind: `${kind.kind}-added`,
    group: kind.group,
    message: `${call(kind, record)} is new${facts === '' ? '' : `: ${facts}`}.`,
    base: undefined,
    head: nameSpan(record),
  };
}

function removedDraft<T extends WrittenRecord>(
  kind: RecordKind<T>,
  record: T,
  { project }: Evaluated,
): Draft {
  const facts = kind.factsOf(record).join(', ');
  const gone = facts === '' ? 'is gone' : `is gone; it was ${facts}`;
  const said = isUnreadable(project, record.place.file) ? 'cannot be read any more' : gone;
  return {
    kind: `${kind.kind}-removed`,
    group: kind.group,
    message: `${call(kind, record)} ${said}.`,
    base: nameSpan(record),
    head: undefined,
  };
}

/** `Incident INC-118 "Duplicate charge"`. */
function call({ kind }: { readonly kind: string }, { id, title }: WrittenRecord): string {
  const name = `${upperFirst(kind)} ${id.value}`;
  return title ? `${name} "${title.value}"` : name;
}

function placed(
  { kind }: { readonly kind: string },
  { base, head }: Pair<WrittenRecord>,
  draft: Draft,
): PlacedDraft {
  const files = { baseFile: base.place.file, headFile: head.place.file };
  return { ...draft, ...files, entity: `${kind}/${head.id.value}` };
}
