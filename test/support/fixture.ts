import type { SourceFile } from '../../src/core/model/source-file.ts';

/**
 * A small project as one string: `--- path` starts a file and ends with the line. What stands
 * before the first one belongs to the file named `defaultPath`. A leading line break is dropped.
 */
export interface Fixture {
  readonly files: readonly SourceFile[];
  /** The place of `$0`, which is not part of the text. */
  readonly cursor: { readonly file: string; readonly offset: number } | undefined;
  /** What the lines `^^^ severity rule: message` expect, sorted as they stand. */
  readonly expected: readonly ExpectedFinding[];
}

/** A finding as a test writes it: line from 1, the text that the carets underline. */
export interface ExpectedFinding {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly says: string;
}

/** Reads a fixture. Throws where it is not well formed: a fixture is code. */
export function readFixture(source: string, defaultPath = 'docs/adr/0001-first.md'): Fixture {
  const files: SourceFile[] = [];
  const expected: ExpectedFinding[] = [];
  let cursor: Fixture['cursor'];
  for (const part of splitFiles(source, defaultPath)) {
    const { kept, findings } = takeExpectations(part.path, part.lines);
    let text = kept.join('\n');
    const offset = text.indexOf('$0');
    if (offset >= 0) {
      cursor = { file: part.path, offset };
      text = text.slice(0, offset) + text.slice(offset + 2);
    }
    files.push({ path: part.path, content: { kind: 'text', text } });
    expected.push(...findings);
  }
  return { files, cursor, expected };
}

interface FilePart {
  readonly path: string;
  readonly lines: string[];
}

function splitFiles(source: string, defaultPath: string): FilePart[] {
  const parts: FilePart[] = [];
  for (const line of source.replace(/^\n/, '').split('\n')) {
    const path = /^--- (\S.*)$/.exec(line)?.[1];
    if (path !== undefined) parts.push({ path, lines: [] });
    else if (parts.length === 0) parts.push({ path: defaultPath, lines: [line] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/** Splits the lines of a file into its text and the findings expected under them. */
function takeExpectations(file: string, lines: readonly string[]) {
  const kept: string[] = [];
  const findings: ExpectedFinding[] = [];
  for (const line of lines) {
    const match = /^(.*?)(\^+) (\w+ [\w-]+: .*)$/.exec(line);
    const [, before = '', carets = '', says = ''] = match ?? [];
    if (!match || /[^\s#>-]/.test(before)) {
      kept.push(line);
      continue;
    }
    const above = kept.at(-1) ?? '';
    const text = above.slice(before.length, before.length + carets.length);
    findings.push({ file, line: kept.length, text, says });
  }
  return { kept, findings };
}
