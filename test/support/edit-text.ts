import assert from 'node:assert/strict';

/** A text with pieces of it replaced, each of which must be there. */
export function editText(text: string, edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((edited, [from, to]) => {
    assert.ok(edited.includes(from), from);
    return edited.replace(from, () => to);
  }, text);
}
