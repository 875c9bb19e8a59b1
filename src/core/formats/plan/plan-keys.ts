/** The keys of a plan file. Those that are not evaluated yet are known all the same. */

export const planKeys: ReadonlySet<string> = new Set([
  'migration-plan',
  'id',
  'title',
  'description',
  'status',
  'owners',
  'links',
  'decisions',
  'start',
  'due',
  'stale-after',
  'reviewed',
  'calendar',
  'policy',
  'flags',
  'contracts',
  'evidence',
  'load-tests',
  'maintenance-windows',
  'premortems',
  'incidents',
  'phases',
  'steps',
]);

export const phaseKeys: ReadonlySet<string> = new Set([
  'id',
  'title',
  'description',
  'owners',
  'links',
  'decisions',
  'due',
  'stale-after',
  'barrier',
  'entry',
  'exit',
  'steps',
]);

export const stepKeys: ReadonlySet<string> = new Set([
  'id',
  'title',
  'description',
  'owners',
  'links',
  'decisions',
  'weight',
  'status',
  'kind',
  'depends-on',
  'blocked-by',
  'paths',
  'estimate',
  'start',
  'not-before',
  'due',
  'started',
  'finished',
  'window',
  'entry',
  'exit',
  'rollback',
  'point-of-no-return',
  'subject',
  'removes',
  'stale-after',
  'reviewed',
  'until',
  'reason',
  'release',
  'steps',
]);

export const impedimentKeys: ReadonlySet<string> = new Set([
  'ref',
  'reason',
  'since',
  'owner',
  'until',
]);

export const dependencyKeys: ReadonlySet<string> = new Set(['step', 'lag']);

export const gateTypes: ReadonlySet<string> = new Set([
  'evidence',
  'load-test',
  'premortem',
  'incidents',
  'maintenance-window',
  'flag',
  'consumers',
  'soak',
  'decision',
  'approval',
  'checklist',
  'notice',
  'postmortem',
  'manual',
]);

/** Other words for a key, read as the key itself. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['needs', 'depends-on'],
  ['after', 'depends-on'],
  ['depends', 'depends-on'],
  ['owner', 'owners'],
  ['decision', 'decisions'],
  ['path', 'paths'],
]);

/** The key as the sets above have it: `dependsOn`, `depends_on` and `needs` are `depends-on`. */
export function canonicalKey(written: string, known: ReadonlySet<string>): string {
  const folded = written
    .trim()
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_-]+/g, '-')
    .toLowerCase();
  if (known.has(folded)) return folded;
  const alias = aliases.get(folded);
  return alias !== undefined && known.has(alias) ? alias : folded;
}
