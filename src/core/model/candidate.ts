/** Which files of a folder may hold a decision or a plan, and which folders are never looked into. */

/**
 * Whether a file is read at all. Documentation in AsciiDoc, reStructuredText and plain text can
 * fill a repository: of those only what has the name of a record or lies in a folder of records.
 */
export function isCandidatePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (candidateNames.has(name) || candidateEnding.test(name)) return true;
  if (!otherEnding.test(name)) return false;
  if (recordName.test(name) || numberedFolder.test(path)) return true;
  return recordFolder.test(path.slice(0, -name.length));
}

/** Whether the walk goes into a folder with this name. */
export function isWalkedName(name: string): boolean {
  if (name.startsWith('.')) return walkedHiddenFolders.has(name.toLowerCase());
  return !skippedFolders.has(name.toLowerCase());
}

/** Whether the walk comes to a file, whatever the disk says: it goes into every folder above it. */
export function isInWalkedFolder(path: string): boolean {
  return path.split('/').slice(0, -1).every(isWalkedName);
}

/** Whether the walk comes to a file, and it is read. */
export function isReadPath(path: string): boolean {
  return isCandidatePath(path) && isInWalkedFolder(path);
}

const candidateEnding = /\.(?:md|markdown|yaml|yml)$/i;

const otherEnding = /\.(?:adoc|asciidoc|rst|mdx|mediawiki|txt)$/i;

/** `0012-slug`, `2026-11-24-slug`, `ADR12`, `pep-0008`, `API-003-slug`. */
const recordName = /^(?:\d{2,}[-_ .]|[a-z]{1,10}[-_ ]?\d{1,7}[-_ .]|[A-Z][A-Za-z-]*-\d)/i;

/** `jep/3/README.adoc`: a folder of its own for each record. */
const numberedFolder = /(?:^|\/)\d{1,7}\/(?:readme|index)\.\w+$/i;

/** A folder whose name holds one of these words. */
const recordFolder =
  /(?:^|[/_. -])(?:adrs?|decisions?|rfcs?|proposals?|enhancements?|architecture)(?=[/_. -])/i;

/** Files of other tools that say where the decisions lie. */
const candidateNames: ReadonlySet<string> = new Set([
  '.adr-dir',
  '.adr.json',
  '.madrrc.json',
  'adrs.toml',
]);

/** Code of others and what a build makes. Compared in lower case. */
const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  'third_party',
  'third-party',
  'thirdparty',
  'site-packages',
  '__pycache__',
  'venv',
  'virtualenv',
  'pods',
  'carthage',
  'deriveddata',
  'elm-stuff',
  'dist',
  'build',
  'out',
  'output',
  'target',
  '_build',
  '_site',
  'coverage',
]);

/** Hidden folders are left out, except those in which people keep decisions and plans. */
const walkedHiddenFolders: ReadonlySet<string> = new Set([
  '.github',
  '.gitlab',
  '.adr',
  '.adrs',
  '.archgate',
  '.architecture',
  '.cairn',
  '.decisions',
  '.decispher',
  '.docs',
  '.migrations',
  '.plans',
]);
