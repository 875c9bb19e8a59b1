import { resolve } from 'node:path';

/**
 * A reporter for node's test runner: nothing but what failed, then what the files of those printed, and as the last
 * line the counts as JSON.
 */
export default async function* reportUnitTests(events) {
  const printed = new Map();
  const broken = new Set();
  let counts = {};
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      const file = resolve(data.file);
      printed.set(file, (printed.get(file) ?? '') + data.message);
    }
    if (type === 'test:fail' && isOwnFailure(data)) {
      broken.add(resolve(data.file));
      yield describe(data);
    }
    if (type === 'test:summary' && !data.file) counts = data.counts;
  }
  for (const [file, text] of printed) if (broken.has(file)) yield `${file} printed:\n${text}\n`;
  yield `${JSON.stringify(counts)}\n`;
}

/** A suite fails with every test inside it, and so does a test with tests inside: those say nothing new. */
function isOwnFailure({ details }) {
  return details.error?.failureType !== 'subtestsFailed';
}

function describe({ name, file, line, details }) {
  const error = details.error?.cause ?? details.error;
  return `✖ ${name} (${file}:${line})\n${String(error?.stack ?? error)}\n\n`;
}
