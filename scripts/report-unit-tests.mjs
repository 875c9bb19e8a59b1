/**
 * A reporter for node's test runner: nothing but what failed, with what its file printed, and as the last line
 * the counts as JSON.
 */
export default async function* reportUnitTests(events) {
  const printed = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      printed.set(data.file, (printed.get(data.file) ?? '') + data.message);
    }
    if (type === 'test:fail' && isOwnFailure(data)) yield* describe(data, printed);
    if (type === 'test:summary' && !data.file) yield `${JSON.stringify(data.counts)}\n`;
  }
}

/** A suite fails with every test inside it, and so does the file: those say nothing new. */
function isOwnFailure({ details }) {
  return details.error?.failureType !== 'subtestsFailed';
}

function* describe({ name, file, line, details }, printed) {
  yield `✖ ${name} (${file}:${line})\n`;
  const error = details.error?.cause ?? details.error;
  yield `${String(error?.stack ?? error)}\n\n`;
  const text = printed.get(file);
  if (!text) return;
  printed.delete(file);
  yield `${file} printed:\n${text}\n`;
}
