import type { YAMLParseError } from 'yaml';

/**
 * What is wrong where a text stops being YAML, in words for people who never read its grammar. The
 * library speaks of flow sequences and implicit keys. `text` is what was parsed.
 */
export function faultText({ code, message, pos }: YAMLParseError, text: string): string {
  const [start] = pos;
  const line = lineAt(text, start);
  if (conflictMark.test(line)) return 'This is the mark of a merge conflict.';
  const known = knownFaults.find(each => each.code === code && message.startsWith(each.begins));
  return known ? known.say({ message, line, rest: restOfLine(text, start) }) : sentence(message);
}

/** Whether a text in quotes goes on to the end of everything. */
export function isOpenText({ code, message }: YAMLParseError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing');
}

interface Found {
  /** What the library says. */
  readonly message: string;
  /** The line that it points to. */
  readonly line: string;
  /** That line from there on. */
  readonly rest: string;
}

interface KnownFault {
  readonly code: YAMLParseError['code'];
  readonly begins: string;
  readonly say: (found: Found) => string;
}

const conflictMark = /^(?:<{7} |={7}$|>{7} )/;

const columns = 'This line does not begin in the column of the lines that it belongs to.';
const noColon = 'A key needs a colon and a space behind it, as in "status: done".';
const tooMuch = 'Something follows a value that is already complete.';
const listColumn = 'A line that begins with "-" does not stand below the others of its list.';

const knownFaults: readonly KnownFault[] = [
  fault('BAD_INDENT', 'Flow sequence', () => closing('[', ']')),
  fault('BAD_INDENT', 'Flow map', () => closing('{', '}')),
  fault('MISSING_CHAR', 'Expected flow sequence', () => closing('[', ']')),
  fault('MISSING_CHAR', 'Expected flow map', () => closing('{', '}')),
  fault('BAD_INDENT', 'All ', () => columns),
  fault('MISSING_CHAR', 'Sequence item without', () => listColumn),
  fault('BLOCK_AS_IMPLICIT_KEY', 'A block sequence', () => listColumn),
  fault('BLOCK_AS_IMPLICIT_KEY', 'Nested mappings', ({ rest }) =>
    / ?: /.test(rest)
      ? 'A text with a colon and a space in it must stand in quotes.'
      : 'The next line begins further to the right than it may.',
  ),
  fault('MULTILINE_IMPLICIT_KEY', '', () => noColon),
  fault('MISSING_CHAR', 'Implicit map keys', () => noColon),
  fault('MISSING_CHAR', 'Missing space after :', () => 'A space is missing behind a colon.'),
  fault('MISSING_CHAR', 'Missing closing', ({ message }) => {
    return `A text is not closed: a ${message.includes("'") ? "'" : '"'} is missing.`;
  }),
  fault('MISSING_CHAR', 'Missing , ', () => 'A comma is missing.'),
  fault('MISSING_CHAR', 'Comments', () => 'A "#" that begins a comment needs a space before it.'),
  fault('TAB_AS_INDENT', '', () => 'Lines are indented with spaces, not with tabs.'),
  fault('BAD_SCALAR_START', '', ({ rest }) => quoted(rest)),
  fault('BAD_ALIAS', '', ({ rest }) => quoted(rest)),
  fault('BAD_DQ_ESCAPE', '', () => {
    return 'Between double quotes a "\\" must be written twice; between single quotes it need not.';
  }),
  fault('UNEXPECTED_TOKEN', 'Block scalar header', () => {
    return 'Behind "|" and ">" the text begins in the next line.';
  }),
  fault('UNEXPECTED_TOKEN', 'Unexpected flow-seq-end', () => 'There is no "[" for this "]".'),
  fault('UNEXPECTED_TOKEN', 'Unexpected flow-map-end', () => 'There is no "{" for this "}".'),
  fault('UNEXPECTED_TOKEN', 'Unexpected ]', () => 'There is no "[" for this "]".'),
  fault('UNEXPECTED_TOKEN', 'Unexpected }', () => 'There is no "{" for this "}".'),
  fault('UNEXPECTED_TOKEN', 'Unexpected ,', () => 'There is a comma too many.'),
  fault('UNEXPECTED_TOKEN', 'Unexpected empty item', () => 'There is a comma too many.'),
  fault('UNEXPECTED_TOKEN', 'Unexpected scalar at', () => tooMuch),
  fault('RESOURCE_EXHAUSTION', '', () => 'It is nested too deeply.'),
  fault('MULTIPLE_DOCS', '', () => 'A second document begins.'),
];

function fault(code: KnownFault['code'], begins: string, say: KnownFault['say']): KnownFault {
  return { code, begins, say };
}

function closing(open: string, close: string): string {
  return `A "${close}" is missing before this, to close a "${open}".`;
}

function quoted(rest: string): string {
  return `A text that begins with "${rest.slice(0, 1)}" must stand in quotes.`;
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}

function lineAt(text: string, at: number): string {
  return restOfLine(text, text.lastIndexOf('\n', at - 1) + 1);
}

function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
