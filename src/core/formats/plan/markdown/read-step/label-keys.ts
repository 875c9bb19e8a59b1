/** What a label holds. Those with `text` are read only where they are surely labels. */
export interface LabelKey {
  /** The key as in YAML. */
  readonly key: string;
  readonly holds: 'day' | 'word' | 'ids' | 'text';
}

/** Every key that a label may have, as it is written. */
export const labelKeys: ReadonlyMap<string, LabelKey> = new Map([
  ['id', { key: 'id', holds: 'text' }],
  ['after', { key: 'depends-on', holds: 'ids' }],
  ['needs', { key: 'depends-on', holds: 'text' }],
  ['depends', { key: 'depends-on', holds: 'text' }],
  ['depends-on', { key: 'depends-on', holds: 'ids' }],
  ['blocked-by', { key: 'blocked-by', holds: 'ids' }],
  ['due', { key: 'due', holds: 'day' }],
  ['start', { key: 'start', holds: 'day' }],
  ['not-before', { key: 'start', holds: 'day' }],
  ['started', { key: 'started', holds: 'day' }],
  ['done', { key: 'finished', holds: 'day' }],
  ['finished', { key: 'finished', holds: 'day' }],
  ['reviewed', { key: 'reviewed', holds: 'day' }],
  ['until', { key: 'until', holds: 'day' }],
  ['status', { key: 'status', holds: 'word' }],
  ['owner', { key: 'owners', holds: 'word' }],
  ['owners', { key: 'owners', holds: 'word' }],
  ['kind', { key: 'kind', holds: 'text' }],
  ['type', { key: 'type', holds: 'text' }],
  ['reason', { key: 'reason', holds: 'text' }],
  ['paths', { key: 'paths', holds: 'text' }],
  ['path', { key: 'paths', holds: 'text' }],
  ['decision', { key: 'decisions', holds: 'text' }],
  ['decisions', { key: 'decisions', holds: 'text' }],
  ['stale-after', { key: 'stale-after', holds: 'text' }],
  ['est', { key: 'estimate', holds: 'text' }],
  ['estimate', { key: 'estimate', holds: 'text' }],
  ['window', { key: 'window', holds: 'text' }],
  ['subject', { key: 'subject', holds: 'text' }],
  ['release', { key: 'release', holds: 'text' }],
] as const);

/** The key of the model: `dependsOn` and `depends_on` are `depends-on`, `after` too. */
export function labelKeyOf(written: string): string | undefined {
  const folded = written
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
  return labelKeys.get(folded)?.key;
}
