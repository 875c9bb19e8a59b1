/** Which files of a folder may hold a decision or a plan, and which folders are never looked into. */

/** Whether a file with this name is read at all. */
export function isCandidateName(name: string): boolean {
  return candidateNames.has(name) || candidateEnding.test(name);
}

/** Whether the walk goes into a folder with this name. */
export function isWalkedName(name: string): boolean {
  if (name.startsWith('.')) return walkedHiddenFolders.has(name.toLowerCase());
  return !skippedFolders.has(name.toLowerCase());
}

const candidateEnding = /\.(?:md|markdown|yaml|yml)$/i;

/** Names without such an ending: `.adr-dir` says where the decisions lie. */
const candidateNames: ReadonlySet<string> = new Set(['.adr-dir']);

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
  '.docs',
  '.migrations',
  '.plans',
]);
