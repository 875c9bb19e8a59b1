/**
 * JSON for people and machines: what a terminal would not show, or it or the log of a CI server would
 * act on, is written as `\uXXXX`. The value that a reader gets back is the same.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
    .replaceAll(hidden, escapeUnits)
    .replaceAll(/##(?=\w*\[)/g, marks => `${escapeUnits(marks.charAt(0))}#`);
}

/** As the encoders have it; what joins emoji is written so, too. */
const hidden = /(?!\ufe0f)[\u007f-\u009f\p{DI}\u2028\u2029\ufff9-\ufffb]/gu;

function escapeUnits(char: string): string {
  return char
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
