import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createScope, isOnTheWay, type Scope } from '../../../src/core/measures/create-scope.ts';

interface Globs {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** The folder of the plan. */
  readonly folder?: string;
  /** Where the project folder lies in the repository. */
  readonly prefix?: string;
}

function create({ include = [], exclude = [], folder = '', prefix = '' }: Globs): Scope | string {
  const definition = {
    ...{ id: 'm', source: { kind: 'files' as const }, count: 'matches' as const },
    ...{ include, exclude, folder },
  };
  return createScope(definition, prefix);
}

function scopeOf(globs: Globs): Scope {
  const scope = create(globs);
  if (typeof scope === 'string') assert.fail(scope);
  return scope;
}

const files = ['a.ts', 'src/a.ts', 'src/lib/b.ts', 'src/lib/b.rb', 'docs/a.md', 'srcs/a.ts'];

/** Globs and the files that they mean, as paths of the project folder. */
const scopes: readonly (readonly [globs: Globs, ...held: string[]])[] = [
  [{}, ...files],
  [{ include: ['src/**'] }, 'src/a.ts', 'src/lib/b.ts', 'src/lib/b.rb'],
  [{ include: ['src/'] }, 'src/a.ts', 'src/lib/b.ts', 'src/lib/b.rb'],
  [{ include: ['src/*'] }, 'src/a.ts'],
  [{ include: ['**/*.rb', 'a.ts'] }, 'a.ts', 'src/lib/b.rb'],
  [{ include: ['./**'], folder: 'src/lib' }, 'src/lib/b.ts', 'src/lib/b.rb'],
  [{ include: ['./lib/*.{ts,rb}'], folder: 'src' }, 'src/lib/b.ts', 'src/lib/b.rb'],
  [{ include: ['src/**'], exclude: ['**/lib/**'] }, 'src/a.ts'],
  [{ include: ['src/**'], exclude: ['src/**'] }],
  [{ exclude: ['**/*.ts'] }, 'src/lib/b.rb', 'docs/a.md'],
  [{ include: ['shop/src/**'], prefix: 'shop/' }, 'src/a.ts', 'src/lib/b.ts', 'src/lib/b.rb'],
  [{ prefix: 'shop/' }, ...files],
  [{ prefix: 'a[b]*{c}/' }, ...files],
];

for (const [globs, ...held] of scopes) {
  test(`what ${JSON.stringify(globs)} is about`, () => {
    const scope = scopeOf(globs);
    assert.deepEqual(files.filter(scope.holds), held);
    for (const path of held) assert.ok(scope.mayReach(path), path);
  });
}

/** Why globs cannot be evaluated. */
const refused: readonly (readonly [globs: Globs, reason: string])[] = [
  [{ include: [''] }, 'the glob "" cannot be evaluated'],
  [{ include: ['/etc/**'] }, 'the glob "/etc/**" cannot be evaluated'],
  [{ include: ['../../x/**'] }, 'the glob "../../x/**" cannot be evaluated'],
  [{ include: ['src/**'], exclude: ['C:\\x'] }, 'the glob "C:\\x" cannot be evaluated'],
  [{ include: ['lib/**'], prefix: 'shop/' }, 'the glob "lib/**" leads out of the opened folder'],
  [{ include: ['**/*.ts'], prefix: 'shop/' }, 'the glob "**/*.ts" leads out of the opened folder'],
  [
    { include: ['shopping/**'], prefix: 'shop/' },
    'the glob "shopping/**" leads out of the opened folder',
  ],
];

for (const [globs, reason] of refused) {
  test(`no number for ${JSON.stringify(globs)}`, () => assert.equal(create(globs), reason));
}

test('a path on the way to a folder, in it, and beside it', () => {
  for (const path of ['src', 'src/lib', 'src/lib/a.ts', 'src/lib/deep/a.ts']) {
    assert.ok(isOnTheWay(path, 'src/lib'), path);
  }
  for (const path of ['srcs', 'src/li', 'src/libs/a.ts', 'lib']) {
    assert.ok(!isOnTheWay(path, 'src/lib'), path);
  }
  assert.ok(isOnTheWay('anything', ''));
});

test('the walk reaches every file that a scope holds, and each folder above it', () => {
  const piece = fc.constantFrom(
    ...['a', 'b', 'ab', '*', '**', '?', '/', '/', './', '../', '{a,b}', '[ab]', '[!a]', '\\a', '.'],
  );
  const glob = fc.array(piece, { minLength: 1, maxLength: 7 }).map(pieces => pieces.join(''));
  const globs = fc.array(glob, { maxLength: 3 });
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab', '.a'), { minLength: 1, maxLength: 4 })
    .map(names => names.join('/'));
  const folder = fc.constantFrom('', 'a', 'a/b');
  const prefix = fc.constantFrom('', 'a/', 'a/b/');
  fc.assert(
    fc.property(
      globs,
      globs,
      folder,
      prefix,
      fc.array(path),
      (include, exclude, own, at, paths) => {
        const scope = create({ include, exclude, folder: own, prefix: at });
        if (typeof scope === 'string') return;
        for (const each of paths.filter(scope.holds)) {
          const names = each.split('/');
          for (let length = 1; length <= names.length; length++) {
            const above = names.slice(0, length).join('/');
            assert.ok(scope.mayReach(above), `${above} on the way to ${each}`);
          }
          assert.ok(
            scope.starts.some(
              start => start === '' || each === start || each.startsWith(`${start}/`),
            ),
            each,
          );
        }
      },
    ),
    { numRuns: 3000 },
  );
});
