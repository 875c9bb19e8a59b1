import type { Plan, PlanStatus } from '../../../../model/plan/plan.ts';
import type { Sourced } from '../../../../model/value.ts';
import type { MarkdownTree } from '../../../../parse/markdown-tree.ts';
import type { YamlMap } from '../../../../parse/yaml/yaml-tree.ts';
import { fileTitle } from '../../file-title.ts';
import { canonicalKey } from '../../keys/canonical-key.ts';
import { planHeadKeys } from '../../keys/plan-keys.ts';
import { emptyHead, type PlanHead, readPlanHead } from '../../plan-head.ts';
import { createSourced, type PlanSource } from '../../plan-source.ts';
import { allPlanWords } from '../../status-words.ts';
import { readStatus } from '../../values/read-status.ts';
import { readFields } from '../../yaml/yaml-fields.ts';
import { textField } from '../../yaml/yaml-values.ts';
import { findNoteFields, type NoteField, noteLines } from '../read-step/note-fields.ts';
import { proseText, readOwners } from '../read-step/step-notes.ts';
import { isSearchable } from './read-line.ts';
import type { Section } from './section.ts';

/** The head of a Markdown plan. `section` is the one under the title, where the text has a title. */
export interface MarkdownHead extends PlanHead {
  readonly title: Sourced<string>;
  readonly section: Section | undefined;
}

export interface HeadInput {
  readonly path: string;
  readonly tree: MarkdownTree;
  readonly root: Section;
  readonly certain: Plan['detected'] | undefined;
}

/** Front matter first, then lines such as `Status: active` under the title. */
export function readMarkdownHead(source: PlanSource, input: HeadInput): MarkdownHead {
  const section = input.root.sections.find(({ level }) => level === 1);
  const front = readFrontMatter(source, input);
  const lines = noteLines((section ?? input.root).blocks).filter(isSearchable);
  const fields = lines.flatMap(line => findNoteFields(source.text, line));
  return {
    ...front,
    section,
    title: readTitle(source, { section, front, input }),
    status: front.status ?? readStatusLine(source, fields),
    owners: front.owners.length > 0 ? front.owners : readOwnerLines(source, fields),
  };
}

interface TitleInput {
  readonly section: Section | undefined;
  readonly front: PlanHead;
  readonly input: HeadInput;
}

/** A declared plan is called by its front matter; other front matter often titles a new issue. */
function readTitle(source: PlanSource, { section, front, input }: TitleInput): Sourced<string> {
  const span = section?.heading?.content;
  const heading =
    section && span && section.title !== ''
      ? createSourced(source.text, source.text.slice(span.start, span.end), {
          span,
          source: 'heading',
        })
      : undefined;
  const first = input.certain === 'declared' ? front.title : heading;
  return first ?? heading ?? front.title ?? fileTitle(input.path);
}

/** Only a plan that declares itself is told about its keys; other front matter has other owners. */
function readFrontMatter(source: PlanSource, { tree, certain }: HeadInput): PlanHead {
  const root = tree.frontMatter?.yaml.root;
  if (root?.kind !== 'map') return emptyHead;
  if (certain === 'declared') return readPlanHead(readFields(source, root, planHeadKeys));
  const silent = { ...source, problems: [], fields: new Map() };
  const fields = readFields(silent, withoutForeign(root), planHeadKeys);
  return certain ? readPlanHead(fields) : { ...emptyHead, title: textField(fields, 'title') };
}

function withoutForeign(map: YamlMap): YamlMap {
  const entries = map.entries.filter(({ key }) =>
    planHeadKeys.keys.has(canonicalKey(key, planHeadKeys).key),
  );
  return { ...map, entries };
}

function readStatusLine(
  source: PlanSource,
  fields: readonly NoteField[],
): Sourced<PlanStatus> | undefined {
  const field = fields.find(({ key }) => key === 'status');
  if (!field) return undefined;
  const word = proseText(source, field.value);
  const reading = readStatus(word.value, allPlanWords, source.words.plans);
  return reading && { ...word, ...reading };
}

function readOwnerLines(
  source: PlanSource,
  fields: readonly NoteField[],
): readonly Sourced<string>[] {
  return fields
    .filter(({ key }) => key === 'owners')
    .flatMap(({ value }) => readOwners(source, value));
}
