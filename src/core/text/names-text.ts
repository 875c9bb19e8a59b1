/** `a`, `a and b`, `a, b and 2 more`: at most `limit` names, at least one. */
export function namesText(names: readonly string[], limit = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  const shown = names.length <= limit ? names.slice(0, -1) : names.slice(0, limit);
  const rest = names.length - shown.length;
  const last = rest === 1 ? (names.at(-1) ?? '') : `${rest} more`;
  return `${shown.join(', ')} and ${last}`;
}
