import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asksForPackage } from '../../../../src/core/formats/side/asks-for-package.ts';
import { readManifest } from '../../../../src/core/formats/side/read-manifest.ts';
import { satisfiesRange } from '../../../../src/core/formats/side/satisfies-range.ts';

/*
 * A measure counts the manifests that ask for a package, mostly down to none. So a package that is asked
 * for and not seen is the worst: it would be shown as gone.
 */

function asked(path: string, text: string): readonly string[] {
  const reading = readManifest(path, text);
  assert.equal(reading.kind, 'requirements', path);
  return reading.kind === 'requirements'
    ? reading.requirements.map(({ package: name, range }) => `${name} ${range}`)
    : [];
}

/** Each line of a section of Cargo.toml, and what it asks for. */
const cargoLines: Readonly<Record<string, readonly string[]>> = {
  'legacy = "1"': ['legacy ^1'],
  'legacy = "=1.2.3"': ['legacy =1.2.3'],
  'legacy = ">=1, <3"': ['legacy >=1, <3'],
  "legacy = '1'": ['legacy ^1'],
  '"legacy" = "1"': ['legacy ^1'],
  'legacy="1"': ['legacy ^1'],
  '  legacy = "1" # still used': ['legacy ^1'],
  'legacy = { version = "1" }': ['legacy ^1'],
  'legacy = { version = \'1\', features = ["a"] }': ['legacy ^1'],
  'legacy = { features = ["a"], version = "1" }': ['legacy ^1'],
  'legacy.version = "1"': ['legacy ^1'],
  'legacy = { path = "../legacy" }': ['legacy { path = "../legacy" }'],
  'legacy = { git = "https://example.org/a" }': ['legacy { git = "https://example.org/a" }'],
  'legacy = { workspace = true }': ['legacy { workspace = true }'],
  'legacy.workspace = true': ['legacy true'],
  '# legacy = "1"': [],
  '': [],
};

const cargoHeads = [
  '[dependencies]',
  '[dev-dependencies]',
  '[build-dependencies]',
  '[workspace.dependencies]',
  '[target.x86_64-unknown-linux-gnu.dependencies]',
  "[target.'cfg(unix)'.dependencies]",
  '[target.\'cfg(target_os = "linux")\'.dev-dependencies]',
];

for (const [line, expected] of Object.entries(cargoLines)) {
  test(`Cargo.toml: ${line}`, () => {
    for (const head of cargoHeads) {
      const text = `[package]\nname = "x"\nversion = "9.9.9"\n\n${head}\n${line}\n\n[features]\nb = "2"\n`;
      assert.deepEqual(asked('Cargo.toml', text), expected, head);
      assert.deepEqual(asked('Cargo.toml', text.replaceAll('\n', '\r\n')), expected, head);
    }
  });
}

for (const [text, expected] of [
  ['[dependencies.legacy]\nversion = "1"\nfeatures = ["a"]\n', ['legacy ^1']],
  [
    '[dependencies.legacy]\nfeatures = ["a"]\nversion = "1"\n\n[features]\nb = "2"\n',
    ['legacy ^1'],
  ],
  ['[dependencies.legacy]\ngit = "https://example.org"\n', ['legacy [dependencies.legacy]']],
  ['[dev-dependencies.a]\nversion = "1"\n[dependencies.b]\nversion = "2"\n', ['a ^1', 'b ^2']],
  ['[target.\'cfg(unix)\'.dependencies.legacy]\nversion = "1"\n', ['legacy ^1']],
  ['[dependencies.a]\nversion = "1"\n[dependencies]\nb = "2"\n', ['a ^1', 'b ^2']],
  ['[package]\nlegacy = "1"\n[features]\nlegacy = ["dep:legacy"]\n', []],
  ['[package.metadata]\ndependencies = "1"\n', []],
] as const) {
  test(`Cargo.toml: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(asked('Cargo.toml', text), expected);
  });
}

for (const [text, expected] of [
  ['require example.org/a v1.2.3\n', ['example.org/a 1.2.3']],
  ['require example.org/a v1.2.3 // indirect\n', ['example.org/a 1.2.3']],
  [
    'require (\n\texample.org/a v1.2.3\n\texample.org/b v0.1.0\n)\n',
    ['example.org/a 1.2.3', 'example.org/b 0.1.0'],
  ],
  ['require(\n\texample.org/a v1.2.3\n)\n', ['example.org/a 1.2.3']],
  ['exclude example.org/a v1.2.3\n', []],
  ['exclude (\n\texample.org/a v1.2.3\n)\nrequire example.org/b v1.0.0\n', ['example.org/b 1.0.0']],
  ['replace example.org/a v1.2.3 => ../a\n', []],
  ['replace example.org/a => example.org/c v1.0.0\n', []],
  ['replace (\n\texample.org/a v1.2.3 => example.org/c v9.0.0\n)\n', []],
  ['retract v1.0.0\n', []],
  ['retract (\n\tv1.0.0\n\t[v1.1.0, v1.2.0]\n)\n', []],
  ['toolchain go1.22.1\ngo 1.22\nmodule example.org/a\n', []],
  ['// require example.org/a v1.2.3\n', []],
  [
    'require example.org/a v0.0.0-20240101000000-abcdefabcdef\n',
    ['example.org/a 0.0.0-20240101000000-abcdefabcdef'],
  ],
  ['require example.org/a v2.0.0+incompatible\n', ['example.org/a 2.0.0+incompatible']],
] as const) {
  test(`go.mod: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(asked('go.mod', text), expected);
    assert.deepEqual(asked('svc/go.mod', text.replaceAll('\n', '\r\n')), expected);
  });
}

for (const [line, expected] of [
  ['    rails (7.0.8)', ['rails 7.0.8']],
  ['    rails (7.0.8.1)', ['rails 7.0.8.1']],
  ['    nokogiri (1.15.0-arm64-darwin)', ['nokogiri 1.15.0']],
  ['    nokogiri (1.15.0-x86_64-linux)', ['nokogiri 1.15.0']],
  ['    google-protobuf (3.25.1-java)', ['google-protobuf 3.25.1']],
  ['    rails (8.0.0.beta1)', ['rails 8.0.0.beta1']],
  ['      rack (>= 2.2)', []],
  ['  rails (~> 7.0)', []],
] as const) {
  test(`Gemfile.lock: ${line}`, () => {
    assert.deepEqual(asked('Gemfile.lock', `GEM\n  specs:\n${line}\n`), expected);
  });
}

const dependency = (inner: string) => `<dependency>${inner}</dependency>`;
const legacy = '<groupId>org.a</groupId><artifactId>legacy</artifactId>';
const exclusions =
  '<exclusions><exclusion><groupId>org.b</groupId><artifactId>log</artifactId></exclusion></exclusions>';

for (const [text, expected] of [
  [dependency(`${legacy}<version>1.2</version>`), ['org.a:legacy 1.2']],
  [
    dependency(`${legacy}<version>\${legacy.version}</version>`),
    [`org.a:legacy \${legacy.version}`],
  ],
  [dependency(legacy), ['org.a:legacy no version']],
  [dependency(`${legacy}<version></version>`), ['org.a:legacy no version']],
  [dependency(`${exclusions}${legacy}<version>1.2</version>`), ['org.a:legacy 1.2']],
  [dependency(`${legacy}<version>1.2</version>${exclusions}`), ['org.a:legacy 1.2']],
  [
    `<!-- ${dependency(legacy)} -->${dependency(legacy.replace('legacy', 'c'))}`,
    ['org.a:c no version'],
  ],
  [`<!-- ${dependency(legacy)}`, ['org.a:legacy no version']],
  [dependency('<groupId>org.a</groupId>'), []],
  [`<dependency>${legacy}`, []],
] as const) {
  test(`pom.xml: ${text}`, () => {
    assert.deepEqual(asked('pom.xml', `<project>${text}</project>`), expected);
  });
}

/** Whether a manifest asks for `legacy`; a clause where that is not known. */
for (const [path, text, range, expected] of [
  ['Cargo.toml', '[dependencies.legacy]\nversion = "1"\n', undefined, true],
  ['Cargo.toml', '[dependencies]\nlegacy = { workspace = true }\n', undefined, true],
  [
    'Cargo.toml',
    '[dependencies]\nlegacy = { workspace = true }\n',
    '<2',
    /may lie within "<2" or not$/,
  ],
  ['Cargo.toml', '[dependencies]\nlegacy = "1"\n', '<2', true],
  ['Cargo.toml', '[dependencies]\nlegacy = "3"\n', '<2', false],
  ['Cargo.toml', '[dependencies]\nother = "1"\n', undefined, false],
  ['Gemfile.lock', '    legacy (2.1.0-arm64-darwin)\n', '>=2.1.0', true],
  ['Gemfile.lock', '    legacy (2.1.0-arm64-darwin)\n', '<2.1.0', false],
  ['package.json', '{"dependencies": {"legacy": "file:../legacy"}}', '<2', /may lie within/],
  ['package.json', '{"peerDependencies": {"legacy": "1.x"}}', '<2', true],
] as const) {
  test(`${path} with ${JSON.stringify(text)} in ${range ?? 'any version'}`, () => {
    const answer = asksForPackage({ package: 'legacy', range }, path, text);
    if (typeof expected === 'boolean') assert.equal(answer, expected);
    else assert.match(String(answer), expected);
  });
}

/* A version before a release is a version: it lies below the release, and above what came before. */
for (const [declared, range, expected] of [
  ['1.5.0-beta', '<2', true],
  ['1.5.0-beta', '<2.0.0', true],
  ['1.5.0-beta', '1.x', true],
  ['1.5.0-beta', '>=1.5.0', false],
  ['1.5.0-beta', '>=1.4.0', true],
  ['^1.5.0-beta', '<2', true],
  ['3.0.0-alpha', '*', true],
  ['3.0.0-alpha', '>=2', true],
  ['0.0.0-20240101000000-abcdefabcdef', '<1', true],
  ['0.0.0-20240101000000-abcdefabcdef', '>=1', false],
  ['2.0.0-rc.1', '<2', false],
  ['2.0.0-rc.1', '>=2', false],
  ['2.0.0-rc.1', '>=2.0.0', false],
  ['2.0.0-rc.1', '>=2.0.0-rc.0', true],
  ['2.0.0', '<2', false],
  ['2.0.0+incompatible', '>=2', true],
  ['1.2', '<2', true],
  ['v1.2.3', '<2', true],
  ['^1 || ^3', '<4', true],
  ['^1 || ^3', '<2', undefined],
  ['7.0.8.1', '<8', undefined],
  ['1.0-SNAPSHOT', '<2', undefined],
  ['[1.0,2.0)', '<2', undefined],
] as const) {
  test(`"${declared}" within "${range}": ${expected}`, () => {
    assert.equal(satisfiesRange(declared, range), expected);
  });
}

test('a release lies on one side of another one, and each of its parts counts', () => {
  const part = fc.nat(20);
  const release = fc.tuple(part, part, part);
  fc.assert(
    fc.property(release, release, (one, other) => {
      const [declared, border] = [one.join('.'), other.join('.')];
      const at = one.findIndex((each, index) => each !== other[index]);
      const isBelow = at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
      assert.equal(satisfiesRange(declared, `<${border}`), isBelow);
      assert.equal(satisfiesRange(declared, `>=${border}`), !isBelow);
      assert.equal(satisfiesRange(`${declared}-rc.1`, `<${border}`), isBelow || at < 0);
    }),
  );
});

const manifests = ['Cargo.toml', 'go.mod', 'Gemfile.lock', 'pom.xml', 'package.json'];
const pieces = [
  '[dependencies',
  '.a]\n',
  ']\n',
  'a = ',
  '"1',
  "'",
  '{ version = ',
  '}',
  'require (\n',
  '\tx/y v1.0.0',
  ')',
  '\r\n',
  '\n',
  '    a (1.0',
  '-x)',
  '<dependency>',
  '</dependency>',
  '<!--',
  '-->',
  '<groupId>a</groupId>',
  '<artifactId>b</artifactId>',
  '<exclusions>',
  '</exclusions>',
  '{"dependencies": {"a": "1"}}',
];

test('whatever stands in a manifest, what it asks for is named there', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(all => all.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom(...manifests), (text, path) => {
      const reading = readManifest(path, text);
      if (reading.kind === 'unreadable') return;
      for (const { package: name } of reading.requirements) {
        assert.notEqual(name, '');
        const last = name.slice(name.lastIndexOf(':') + 1);
        assert.ok(text.includes(last), `${name} in ${text}`);
      }
    }),
    { numRuns: 300 },
  );
});

test('a package that is added is asked for beside all that were', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
  const version = fc.stringMatching(/^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}$/);
  const packages = fc.uniqueArray(fc.tuple(name, version), { selector: ([each]) => each });
  const writers: Readonly<Record<string, (all: readonly (readonly [string, string])[]) => string>> =
    {
      'Cargo.toml': all =>
        `[dependencies]\n${all.map(([each, at]) => `${each} = "=${at}"\n`).join('')}`,
      'go.mod': all =>
        `module x\nrequire (\n${all.map(([each, at]) => `\t${each} v${at}\n`).join('')})\n`,
      'Gemfile.lock': all =>
        `GEM\n  specs:\n${all.map(([each, at]) => `    ${each} (${at})\n`).join('')}`,
      'pom.xml': all =>
        all
          .map(([each, at]) =>
            dependency(
              `<groupId>g</groupId><artifactId>${each}</artifactId><version>${at}</version>`,
            ),
          )
          .join('\n'),
      'package.json': all => JSON.stringify({ dependencies: Object.fromEntries(all) }),
    };
  fc.assert(
    fc.property(packages, fc.constantFrom(...Object.keys(writers)), (all, path) => {
      const found = asked(path, writers[path]?.(all) ?? '');
      const expected = all.map(
        ([each, at]) =>
          `${path === 'pom.xml' ? 'g:' : ''}${each} ${path === 'Cargo.toml' ? '=' : ''}${at}`,
      );
      assert.deepEqual(found.toSorted(), expected.toSorted());
    }),
  );
});

test('hostile manifests come to an end', () => {
  for (const piece of [
    '<!--',
    '<dependency>',
    '<exclusions>',
    '[dependencies.a]\n',
    'require (\n',
    '    a (1',
  ]) {
    for (const path of manifests) assert.ok(readManifest(path, piece.repeat(50_000)), piece);
  }
});
