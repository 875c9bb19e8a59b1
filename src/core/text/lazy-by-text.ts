/** In UTF-16 units: what is longer is no heading and no label. */
const longest = 100;
/** So many take little room. */
const most = 4000;

/**
 * Computes a value of a heading, a label or the like when it is first asked for, and keeps it: every record of a log has
 * the same few, and one record is asked many things about each of them. It must never change.
 */
export function lazyByText<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return text => {
    const found = known.get(text);
    if (found) return found.value;
    if (text.length > longest) return compute(text);
    if (known.size === most) known.clear();
    const own = copyOf(text);
    const value = compute(own);
    known.set(own, { value });
    return value;
  };
}

/** V8 keeps a piece of a text together with the whole of it, which may be another one with each key that is typed. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
