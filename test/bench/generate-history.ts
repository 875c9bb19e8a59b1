import type { ImportedCommit } from '../support/import-history.ts';
import { createSentence } from './generate-text.ts';
import { createRandom, type Random } from './random.ts';

export interface HistoryShape {
  readonly files: number;
  readonly commits: number;
  /** In days, up to `end`. */
  readonly length: number;
  /** Sentences of a file. */
  readonly size: number;
  readonly seed: number;
}

/** The moment of the last commit: 2026-11-25 at noon UTC, in seconds. */
export const end = Date.UTC(2026, 10, 25, 12) / 1000;

/** Many files, then commits that each change a few of them: some calls come, more go. */
export function* generateHistory(shape: HistoryShape): Generator<ImportedCommit> {
  const random = createRandom(shape.seed);
  const paths = Array.from({ length: shape.files }, (_, index) => pathOf(index));
  const begin = end - shape.length * 86_400;
  yield {
    seconds: begin,
    files: Object.fromEntries(paths.map(path => [path, textOf(random, shape)])),
  };
  for (let count = 1; count <= shape.commits; count++) {
    const changed = Array.from({ length: 3 }, () => pathOf(random.below(shape.files)));
    yield {
      seconds: Math.round(begin + (count / shape.commits) * shape.length * 86_400),
      files: Object.fromEntries(changed.map(path => [path, textOf(random, shape)])),
    };
  }
}

/** `areas` folders of 20 files each. */
export function pathOf(index: number): string {
  return `src/area-${Math.floor(index / 20)}/file-${index % 20}.ts`;
}

function textOf(random: Random, { size }: HistoryShape): string {
  const line = () => {
    const words = createSentence(random);
    return random.below(40) === 0 ? `legacyOrders('${words}');` : `call('${words}');`;
  };
  return `${Array.from({ length: size }, line).join('\n')}\n`;
}
