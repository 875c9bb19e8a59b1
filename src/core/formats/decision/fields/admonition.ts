import type { Span } from '../../../text/span.ts';

/**
 * The title in the first line of a box as documentation sites write them: `!!! info "Status: draft"` of MkDocs,
 * `:::info Status` and `:::info[Status]` of Docusaurus. Undefined for any other line, and a box without a title.
 */
export function titleOfAdmonition(text: string, line: Span): Span | undefined {
  if (!/^[!?:]{3}/.test(text.slice(line.start, line.start + 3))) return undefined;
  const said = text.slice(line.start, line.end).trimEnd();
  const [whole, title] = mkdocs.exec(said) ?? docusaurus.exec(said) ?? [];
  if (whole === undefined || title === undefined) return undefined;
  const start = line.start + whole.lastIndexOf(title);
  return { start, end: start + title.length };
}

const mkdocs = /^(?:!!!|\?\?\?\+?) [\w -]{1,40} "([^"\n]{1,200})"$/;
const docusaurus = /^:{3,5} ?\w{1,20}(?: |\[)([^[\]\n]{1,200})\]?$/;
