/**
 * Computes a value of an object when it is first asked for, and keeps it beside the object, which must
 * never change, for as long as that is there.
 */
export function lazyOf<Holder extends object, Value>(
  compute: (holder: Holder) => Value,
): (holder: Holder) => Value {
  const known = new WeakMap<Holder, { readonly value: Value }>();
  return holder => {
    const found = known.get(holder);
    if (found) return found.value;
    const value = compute(holder);
    known.set(holder, { value });
    return value;
  };
}
