import assert from 'node:assert/strict';

/** The text with these rows between the two comments that name the table. */
export function replaceTable(text: string, name: string, rows: readonly string[]): string {
  const start = text.indexOf(`<!-- ${name} -->`) + `<!-- ${name} -->`.length;
  const end = text.indexOf(`<!-- /${name} -->`);
  assert.ok(end >= start, `There is no place for the table of ${name}`);
  return `${text.slice(0, start)}\n${rows.join('\n')}\n${text.slice(end)}`;
}
