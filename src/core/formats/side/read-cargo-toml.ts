import type { Requirement } from './requirement.ts';

/**
 * What a `Cargo.toml` asks for. Cargo reads a bare version as one with a caret. A package without a
 * version, from git or from the workspace, is asked for as well: its range is what is written.
 */
export function readCargoToml(text: string): Requirement[] {
  return tablesOf(text).flatMap(({ head, lines }) => {
    const [written, name] = dependencies.exec(head) ?? [];
    if (written === undefined) return [];
    if (name === undefined) return lines.flatMap(line => readEntry(line) ?? []);
    const version = lines.find(line => /^version\s*=/.test(line));
    const range = (version && versionIn(version)) ?? written;
    return [{ package: name, range }];
  });
}

interface TomlTable {
  /** `[dependencies]`, and what stands behind it on the line. */
  readonly head: string;
  readonly lines: string[];
}

function tablesOf(text: string): readonly TomlTable[] {
  const tables: TomlTable[] = [];
  for (const [whole] of text.matchAll(/^.*$/gm)) {
    const line = whole.slice(0, longest).trim();
    if (line.startsWith('[')) tables.push({ head: line, lines: [] });
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
function readEntry(line: string): Requirement | undefined {
  const [, name, value] =
    /^["']?([\w-]+)["']?(?:\.(?:version|workspace|git|path))?\s*=\s*(\S.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return { package: name, range: versionIn(line) ?? value };
}

function versionIn(line: string): string | undefined {
  const [, plain, inTable] =
    /^["']?[\w-]+["']?(?:\.version)?\s*=\s*(?:["']([^"']*)["']|\{[^}]*?\bversion\s*=\s*["']([^"']*)["'])/.exec(
      line,
    ) ?? [];
  const range = plain ?? inTable;
  return range !== undefined && /^\d/.test(range) ? `^${range}` : range;
}
