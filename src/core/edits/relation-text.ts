import { findDecision } from '../analysis/names/references.ts';
import { type Decision, nameOf, shortNameOf } from '../model/decision.ts';
import { type Project, textOf } from '../model/project.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { asciidocLinkText, markdownSource, rstLinkText } from '../text/encode.ts';
import { linkPath } from '../text/path.ts';

/**
 * A link to a decision for the text of another file: `[2. Split the database](0002-split.md)`,
 * `[RFC-0002: Split the database](0002-split.md)`.
 */
export function linkTo(from: string, decision: Decision): string {
  const { file, number, title } = decision;
  const isPlain = /^\d+$/.test(shortNameOf(decision));
  const id = isPlain ? number?.value : number && nameOf(decision);
  const name = title ? shownTitle(title) : '';
  const sign = id === undefined || name === '' ? '' : isPlain ? '. ' : ': ';
  const text = `${id ?? ''}${sign}${name}`;
  return writeLink(from, text === '' ? file : text, linkPath(from, file));
}

/** As the markup of the file has it. */
function writeLink(from: string, text: string, path: string): string {
  if (/\.(?:adoc|asciidoc)$/i.test(from)) return `link:${path}[${asciidocLinkText(text)}]`;
  if (/\.rst$/i.test(from)) return `\`${rstLinkText(text)} <${path}>\`__`;
  return `[${markdownSource(text)}](${path})`;
}

/**
 * A mention for a plain value such as that of front matter: the id where it is certain, else the path. Entries
 * of one file that are called `D1` or `D-1` name each other so.
 */
export function mentionOf(project: Project, from: string, decision: Decision): string {
  const { file, number } = decision;
  const name = nameOf(decision);
  const start = number?.span.start ?? 0;
  const text = from === file && number ? (textOf(project, file) ?? '') : '';
  const letter = /(?<!\w)D-?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  if (letter !== undefined) return `${letter}${number?.raw}`;
  const isCertain = findDecision(project, name, from).decision === decision;
  return isCertain && name !== decision.file ? name : linkPath(from, decision.file);
}
