/** The values alone: no places and no other ways of writing the same. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== 'object' || value === null) return value;
  if ('source' in value && 'doubt' in value && 'value' in value) return meaningOf(value.value);
  const entries = Object.entries(value).filter(([key]) => key !== 'span');
  return Object.fromEntries(entries.map(([key, part]) => [key, meaningOf(part)]));
}
