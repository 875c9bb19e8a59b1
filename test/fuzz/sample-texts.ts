import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFixture } from '../support/fixture.ts';

export interface Sample {
  readonly path: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '..', '..');

/** Every decision and plan of this repository: examples, fixtures, and the fixtures within tests. */
export function readSamples(): readonly [Sample, ...Sample[]] {
  const files = globSync(
    ['examples', 'test', 'docs/rules'].map(name => `${name}/**/*.{md,yaml}`),
    {
      cwd: root,
      exclude: name => name.includes('node_modules'),
    },
  );
  const tests = globSync('test/core/**/*.test.ts', { cwd: root });
  const samples = [
    ...files.map(path => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    ...tests.flatMap(path => readInner(readFileSync(join(root, path), 'utf8'))),
  ];
  const unique = new Map(samples.map(sample => [sample.text, sample]));
  const sorted = [...unique.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
  return [smallest, ...sorted];
}

const smallest: Sample = {
  path: 'a.migration.yaml',
  text: 'migration-plan: "1.0"\ntitle: A\nsteps: [{id: a, title: A, status: done}]\n',
};

/** The fixtures that stand in a test as strings. */
function readInner(source: string): readonly Sample[] {
  return [...source.matchAll(/`(\n--- [^`]*)`/g)].flatMap(([, fixture = '']) => {
    const { files } = readFixture(fixture);
    return files.flatMap(({ path, content }) =>
      content.kind === 'text' ? { path, text: content.text } : [],
    );
  });
}
