import type { Sourced } from '../../model/value.ts';
import { type Span, sliceOf, trimSpan } from '../../text/span.ts';
import type { Field } from './fields/field.ts';
import { fieldsNamed } from './fields/read-fields.ts';
import type { RecordText } from './record/record-text.ts';

/**
 * The paths and globs that a record governs, as adrkit (`affects`), Decision Ledger (`applies-to`),
 * Archgate and Decision Guardian (`files`), ADR Manager (a comment with a list) and adr-kit (rules as JSON) write them.
 */
export function readGoverns(record: RecordText, fields: readonly Field[]): Sourced<string>[] {
  const { text } = record;
  const written = fieldsNamed(fields, 'governs').flatMap(({ values, source }) =>
    values.flatMap(({ span }) => pathsIn(text, span).map(path => ({ path, source }))),
  );
  const hidden = [...pathsInComment(record), ...pathsInEnforcement(record)];
  const all = [...written, ...hidden.map(path => ({ path, source: 'text' as const }))];
  return all.map(({ path, source }) => {
    const raw = sliceOf(text, path);
    return { value: raw, raw, span: path, source, doubt: undefined };
  });
}

/** At commas outside of `{a,b}`; behind a key such as `path:`. Words without a stroke, a star or an ending are none. */
function pathsIn(text: string, span: Span): Span[] {
  const paths: Span[] = [];
  for (const match of sliceOf(text, span).matchAll(/(?:\{[^{}\s:]{0,200}\}|[^,;])+/g)) {
    const start = span.start + match.index;
    const whole = withoutQuotes(text, { start, end: start + match[0].length });
    const key = /^\{?\s*(?:path|paths|glob|file|pattern)\s*:\s*/i.exec(sliceOf(text, whole));
    const path = withoutQuotes(text, {
      start: whole.start + (key?.[0].length ?? 0),
      end: whole.end,
    });
    const said = sliceOf(text, path);
    const alone = codeAtStart.exec(said)?.[1] ?? said.replace(remark, '');
    const own = { start: path.start, end: path.start + alone.length };
    // Within quotes a name may have blanks.
    const isQuoted = /["'`]/.test(text.charAt(path.start - 1)) && alone === said;
    if (isPath(isQuoted ? alone.replaceAll(' ', '_') : alone)) paths.push(own);
  }
  return paths;
}

/** Of `` `src/a.ts`. It corrects ... `` the path is what stands in code; the mark in front is gone. */
const codeAtStart = /^([^\s`]{1,300})`[.:)]?\s/;

/** `services/cart (all of it)` */
const remark = /\s\([^()]{1,100}\)$/;

/** Stars and `{a,b}` belong to a glob: only quotes, backticks and brackets go. */
function withoutQuotes(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span);
  const said = text.slice(start, end);
  const before = /^(?:["'`[]|\{(?![^{}\s:]{0,200}\}))*\s*/.exec(said)?.[0].length ?? 0;
  const closing = /\{[^{}\s:]{0,200}\}["'`\]]*$/.test(said) ? /["'`\]]*$/ : /["'`\]}]*$/;
  const after = before === said.length ? 0 : (closing.exec(said)?.[0].length ?? 0);
  return { start: start + before, end: Math.max(start + before, end - after) };
}

/** ADR Manager writes its comment at the end of the text; what stands in between need not be looked at. */
function pathsInComment({ text, span: { end }, head, sections }: RecordText): Span[] {
  const isAtEnd = text.slice(Math.max(0, end - 5000), end).includes('adr-manager-relevant-files:');
  const last = isAtEnd ? (sections.at(-1)?.blocks ?? []) : [];
  return [...head, ...last].flatMap(({ kind, span }) => {
    if (kind !== 'html') return [];
    const list = /^<!--\s*adr-manager-relevant-files:\s*\[([^\]]{0,4000})\]/.exec(
      sliceOf(text, span),
    );
    if (!list?.[1]) return [];
    const start = span.start + list[0].length - 1 - list[1].length;
    return pathsIn(text, { start, end: start + list[1].length });
  });
}

/** `"path_glob": "src/**"` of the rules that adr-kit has as JSON below `## Enforcement`; each path once. */
function pathsInEnforcement({ text, sections }: RecordText): Span[] {
  const codes = sections
    .filter(({ name }) => name === 'enforcement')
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'code'));
  const paths = new Map<string, Span>();
  for (const { span } of codes) {
    for (const match of sliceOf(text, span).matchAll(pathGlob)) {
      const [whole, path = ''] = match;
      const end = span.start + match.index + whole.length - 1;
      if (isPath(path) && !paths.has(path)) paths.set(path, { start: end - path.length, end });
    }
  }
  return [...paths.values()];
}

const pathGlob = /"path_glob"\s*:\s*"([^"\\\n]{1,300})"/g;

function isPath(said: string): boolean {
  return /^[^\s:<>|"]{1,300}$/.test(said) && /[/*]|\.\w{1,6}$/.test(said);
}
