import type { Span } from '../../text/span.ts';
import type { Requirement } from './requirement.ts';

/**
 * What a `Cargo.toml` asks for. Cargo reads a bare version as one with a caret. A package without a
 * version, from git or from the workspace, is asked for as well: its range is what is written.
 */
export function readCargoToml(text: string): Requirement[] {
  return tablesOf(text).flatMap(({ head, lines }) => {
    const [written, name] = dependencies.exec(head.text) ?? [];
    if (written === undefined) return [];
    if (name === undefined) return lines.flatMap(line => readEntry(line) ?? []);
    const version = lines.find(line => /^version\s*=/.test(line.text));
    const range = (version && versionIn(version.text)) ?? written;
    return [{ package: name, range, span: head.span }];
  });
}

interface Line {
  readonly text: string;
  readonly span: Span;
}

interface TomlTable {
  /** `[dependencies]`, and what stands behind it on the line. */
  readonly head: Line;
  readonly lines: Line[];
}

function tablesOf(text: string): readonly TomlTable[] {
  const tables: TomlTable[] = [];
  for (const { 0: whole, index } of text.matchAll(/^.*$/gm)) {
    const line = {
      text: whole.slice(0, longest).trim(),
      span: { start: index, end: index + whole.length },
    };
    if (line.text.startsWith('[')) tables.push({ head: line, lines: [] });
    else tables.at(-1)?.lines.push(line);
  }
  return tables;
}

/** In UTF-16 units; longer lines are cut. */
const longest = 500;

/** `[dev-dependencies]` with a line for each package, `[dependencies.tokio]` for one alone. */
const dependencies =
  /^\[(?:[\w.'"()=, -]+\.)?(?:dev-|build-|workspace\.)?dependencies(?:\.["']?([\w-]+)["']?)?\]/;

/** `serde = "1"`, `serde = { version = "1" }`, `serde.workspace = true`. */
function readEntry({ text, span }: Line): Requirement | undefined {
  const [, name, value] =
    /^["']?([\w-]+)["']?(?:\.(?:version|workspace|git|path))?\s*=\s*(\S.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return { package: name, range: versionIn(text) ?? value, span };
}

function versionIn(line: string): string | undefined {
  const [, plain, inTable] =
    /^["']?[\w-]+["']?(?:\.version)?\s*=\s*(?:["']([^"']*)["']|\{[^}]*?\bversion\s*=\s*["']([^"']*)["'])/.exec(
      line,
    ) ?? [];
  const range = plain ?? inTable;
  return range !== undefined && /^\d/.test(range) ? `^${range}` : range;
}
