import { isPlanPath } from '../../formats/plan/detect-plan.ts';
import { canonicalKey } from '../../formats/plan/keys/canonical-key.ts';
import { planHeadKeys, planKeys } from '../../formats/plan/keys/plan-keys.ts';
import { tableAt, wordsOf } from '../../formats/plan/keys/table-at.ts';
import { type Project, textOf } from '../../model/project.ts';
import { findFrontMatter } from '../../parse/front-matter.ts';
import { plain, type RichLine, strong } from '../../text/rich.ts';
import { contains, type Span, sliceOf } from '../../text/span.ts';
import { withArticle } from '../../text/with-article.ts';
import { findYamlCursor } from '../completion/yaml-cursor.ts';
import type { TextPlace } from '../find-subject.ts';

/** What a key of a plan is for, where somebody points at it: in YAML, or in the front matter. */
export function describeKey(
  project: Project,
  place: TextPlace,
): { readonly span: Span; readonly lines: readonly RichLine[] } | undefined {
  const yaml = findYaml(project, place);
  const span = yaml && keySpanAt(yaml.text, place.offset);
  const cursor = span && findYamlCursor(yaml.text, span.end);
  if (!yaml || !span || !cursor) return undefined;
  // The first key of an item stands where a value could.
  if (cursor.key !== undefined && !cursor.isItem) return undefined;
  const path = cursor.key === undefined ? cursor.path : [...cursor.path, cursor.key];
  const table = tableAt(yaml.keys, path);
  const name = table && canonicalKey(sliceOf(yaml.text, span), table).key;
  const key = name === undefined ? undefined : table?.keys.get(name);
  if (!table || name === undefined || !key) return undefined;
  const words = wordsOf(key.shape);
  return {
    span,
    lines: [
      [strong(name), plain(` · key of ${withArticle(table.name)}`)],
      [plain(key.description)],
      ...(words.length > 0 ? [[plain(`One of ${words.join(', ')}.`)]] : []),
    ],
  };
}

function findYaml(project: Project, { file, offset, line }: TextPlace) {
  const text = textOf(project, file);
  const isPlan = isPlanPath(file) || project.plans.some(plan => plan.file === file);
  if (line !== undefined || text === undefined || !isPlan) return undefined;
  if (/\.ya?ml$/i.test(file)) return { text, keys: planKeys };
  const head = findFrontMatter(text);
  if (!head || !contains(head, offset)) return undefined;
  return { text: text.slice(0, head.end), keys: planHeadKeys };
}

/** The word around an offset, with a colon behind it. */
function keySpanAt(text: string, offset: number): Span | undefined {
  const before = /[\w-]{0,64}$/.exec(text.slice(Math.max(0, offset - 64), offset))?.[0] ?? '';
  const behind = /^([\w-]{0,64})["']?[ \t]*:(?=\s|$)/.exec(text.slice(offset, offset + 80));
  const span = { start: offset - before.length, end: offset + (behind?.[1] ?? '').length };
  return behind && span.start < span.end ? span : undefined;
}
