import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countSuppressions } from '../../../../src/core/formats/side/count-suppressions.ts';
import { readChecklist } from '../../../../src/core/formats/side/read-checklist.ts';
import { readFlags } from '../../../../src/core/formats/side/read-flags.ts';
import { readJsonNumber } from '../../../../src/core/formats/side/read-json-number.ts';
import { readManifest } from '../../../../src/core/formats/side/read-manifest.ts';
import { readSarif } from '../../../../src/core/formats/side/read-sarif.ts';
import { rolloutOf } from '../../../../src/core/formats/side/rollout.ts';
import { satisfiesRange } from '../../../../src/core/formats/side/satisfies-range.ts';

function rollout(flag: string, variant?: string): string {
  const { flags, problems } = readFlags('f.flagd.json', `{"flags": {"a.b": ${flag}}}`);
  const [first] = flags;
  if (!first) return problems.map(({ message }) => message).join(' ');
  const found = rolloutOf(first, variant);
  return found.kind === 'known' ? `${found.percent} %` : found.reason;
}

const variants = '"state": "ENABLED", "variants": {"on": true, "off": false}';

for (const [name, flag, variant, expected] of [
  ['no targeting', `{${variants}, "defaultVariant": "on"}`, undefined, '100 %'],
  ['the other default', `{${variants}, "defaultVariant": "off"}`, undefined, '0 %'],
  ['a named variant', `{${variants}, "defaultVariant": "off"}`, 'off', '100 %'],
  ['empty targeting', `{${variants}, "defaultVariant": "on", "targeting": {}}`, 'on', '100 %'],
  [
    'shares',
    `{${variants}, "defaultVariant": "off", "targeting": {"fractional": [["on", 40], ["off", 60]]}}`,
    undefined,
    '40 %',
  ],
  [
    'shares that do not add up to 100, behind what is hashed',
    `{${variants}, "targeting": {"fractional": [{"var": "email"}, ["on", 1], ["off", 3]]}}`,
    undefined,
    '25 %',
  ],
  [
    'shares without weights',
    `{${variants}, "targeting": {"fractional": [["on"], ["off"]]}}`,
    undefined,
    '50 %',
  ],
  [
    'shares of nothing',
    `{${variants}, "targeting": {"fractional": [["on", 0]]}}`,
    undefined,
    'the shares of a.b add up to nothing',
  ],
  [
    'rules',
    `{${variants}, "defaultVariant": "on", "targeting": {"if": [true, "on", "off"]}}`,
    undefined,
    'the targeting of a.b depends on who asks',
  ],
  [
    'a default that the code has',
    `{${variants}, "defaultVariant": null}`,
    undefined,
    'a.b has no default variant, so the code decides',
  ],
  [
    'disabled',
    `{${variants.replace('ENABLED', 'DISABLED')}, "defaultVariant": "on"}`,
    undefined,
    'the state of a.b is DISABLED, so the code decides',
  ],
  ['no state', '{}', undefined, 'the state of a.b is not known'],
  [
    'a variant that is not there',
    `{${variants}, "defaultVariant": "on"}`,
    'blue',
    'a.b has no variant blue',
  ],
  [
    'no variant that is true',
    '{"state": "ENABLED", "variants": {"red": "r"}, "defaultVariant": "red"}',
    undefined,
    'a.b has no single variant that is true',
  ],
] as const) {
  test(`rollout of a flag: ${name}`, () => {
    assert.equal(rollout(flag, variant), expected);
  });
}

test('what is no flag definition says so, and a key is never a property', () => {
  assert.match(readFlags('f.json', '{}').problems[0]?.message ?? '', /there is no map "flags"/);
  assert.match(readFlags('f.json', '{').problems[0]?.message ?? '', /no valid JSON/);
  const text = '{"flags": {"__proto__": {"state": "ENABLED"}}}';
  assert.equal(readFlags('f.json', text).flags[0]?.key, '__proto__');
  assert.equal(readFlags('f.yaml', 'flags:\n  a: {state: ENABLED}').flags[0]?.state, 'enabled');
});

function numberAt(text: string, pointer: string): string {
  const reading = readJsonNumber(text, pointer);
  if (reading.kind === 'unreadable') return reading.problem.message;
  return `${reading.value} at ${text.slice(reading.span.start, reading.span.end)}`;
}

test('a JSON pointer names a number', () => {
  const text = '{"a/b": {"m~n": [1, {"": 2.50}]}, "s": "3", "big": 1e999}';
  assert.equal(numberAt(text, '/a~1b/m~0n/0'), '1 at 1');
  assert.equal(numberAt(text, '/a~1b/m~0n/1/'), '2.5 at 2.50');
  assert.equal(numberAt('7', ''), '7 at 7');
  assert.equal(numberAt(text, '/s'), 'What is at "/s" is no number.');
  assert.equal(numberAt(text, '/big'), 'What is at "/big" is no number.');
  assert.equal(numberAt(text, '/x/y'), 'There is nothing at "/x/y".');
  assert.equal(numberAt(text, '/a~1b/m~0n/01'), 'There is nothing at "/a~1b/m~0n/01".');
  assert.equal(numberAt(text, '/toString'), 'There is nothing at "/toString".');
  assert.equal(numberAt(text, 's'), '"s" is no JSON pointer: it has to begin with "/".');
  assert.match(numberAt('{', '/a'), /no valid JSON/);
});

function sarif(text: string): string[] {
  const reading = readSarif(text);
  if (reading.kind === 'unreadable') return [reading.problem.message];
  return reading.results.map(({ rule }) => String(rule));
}

test('SARIF: open results, each with its rule', () => {
  const results = [
    { ruleId: 'a' },
    { rule: { id: 'b' } },
    { ruleId: 'c', suppressions: [{ kind: 'inSource' }] },
    { ruleId: 'd', suppressions: [{ kind: 'external', status: 'rejected' }] },
    { ruleId: 'e', kind: 'pass' },
    { ruleId: 'f', baselineState: 'absent' },
    { ruleId: 'g', suppressions: [] },
  ];
  assert.deepEqual(sarif(JSON.stringify({ version: '2.1.0', runs: [{ results }] })), [
    'a',
    'b',
    'd',
    'g',
  ]);
});

test('SARIF: a run that did not look is no result', () => {
  assert.deepEqual(sarif('{"runs": [{}]}'), ['A run of this log has no list "results".']);
  assert.deepEqual(sarif('{}'), ['This is no SARIF: there is no list "runs".']);
  assert.match(sarif('{')[0] ?? '', /no valid JSON/);
  assert.deepEqual(sarif('{"runs": [{"results": []}]}'), []);
});

function suppressed(path: string, text: string, rule?: string): number | string {
  const reading = countSuppressions(path, text, rule);
  return reading.kind === 'count' ? reading.count : reading.problem.message;
}

const eslint =
  '{"a.ts": {"no-var": {"count": 2}, "eqeqeq": {"count": 1}}, "b.ts": {"no-var": {"count": 4}}}';
const cruiser = '[{"type": "cycle", "rule": {"name": "no-circular"}}, {"rule": {"name": "x"}}]';
const packwerk = `---
packs/a:
  "::Order":
    violations:
    - dependency
    - privacy
    files:
    - app/a.rb
    - app/b.rb
`;
const phpstan = `parameters:
	ignoreErrors:
		-
			message: '#^count: 7$#'
			count: 3
			path: src/A.php
		-
			message: '#x#'
			count: 2
			path: src/B.php
`;
const stored = '0f1c2d3e-0a1b-4c2d-8e3f-0123456789ab';
const betterer = `// BETTERER RESULTS V2.
exports[\`no legacy\`] = {
  value: \`{
    "src/a.ts:123": [
      [0, 0, 5, "Use of legacy.", "1"],
      [9, 4, 5, "Use of legacy.", "1"]
    ]
  }\`
};
`;

for (const [path, text, rule, expected] of [
  ['eslint-suppressions.json', eslint, undefined, 7],
  ['eslint-suppressions.json', eslint, 'no-var', 6],
  ['eslint-suppressions.json', '{}', undefined, 0],
  [
    'eslint-suppressions.json',
    '{"a": {"b": {}}}',
    undefined,
    'This is no list of suppressions that is known.',
  ],
  [
    'eslint-suppressions.json',
    '{"a": {"b": {}}}',
    'x',
    'This is no list of suppressions that is known.',
  ],
  ['.dependency-cruiser-known-violations.json', cruiser, undefined, 2],
  ['.dependency-cruiser-known-violations.json', cruiser, 'no-circular', 1],
  ['packs/a/package_todo.yml', packwerk, undefined, 4],
  ['packs/a/package_todo.yml', '---\n', undefined, 0],
  ['packs/a/package_todo.yml', 'a: 1', undefined, 'This is no list of suppressions that is known.'],
  ['packs/a/package_todo.yml', packwerk, 'x', 'Only in JSON can the entries of one rule be told.'],
  ['phpstan-baseline.neon', phpstan, undefined, 5],
  ['phpstan.neon', 'parameters:\n\tignoreErrors: []\n', undefined, 0],
  [
    'phpstan.neon',
    "parameters:\n\tignoreErrors:\n\t\t- '#everywhere#'\n",
    undefined,
    'This is no list of suppressions that is known.',
  ],
  [
    'phpstan.neon',
    "parameters:\n\tignoreErrors:\n\t\t-\n\t\t\tmessage: '#everywhere#'\n\t\t\tpath: src/*\n",
    undefined,
    'This is no list of suppressions that is known.',
  ],
  [
    'phpstan.neon',
    `${phpstan}\t\t-\n\t\t\tmessage: '#everywhere#'\n`,
    undefined,
    'This is no list of suppressions that is known.',
  ],
  ['phpstan.neon', `includes:\n\t- other.neon\n${phpstan}`, undefined, 5],
  [
    'phpstan-baseline.neon',
    'parameters:\n',
    undefined,
    'This is no list of suppressions that is known.',
  ],
  [`store/${stored}`, 'Class <a.B> is used\nMethod <a.C> is\\\n called\r\n', undefined, 2],
  [`store/${stored}`, '', undefined, 0],
  [`store/${stored}`, 'x', 'x', 'Only in JSON can the entries of one rule be told.'],
  ['app/archunit_store/layers', 'Class <a.B> is used\n', undefined, 1],
  [
    'archunit_store/stored.rules',
    `no\\ cycles=${stored}\n`,
    undefined,
    'This is no valid JSON: a value was expected on line 1.',
  ],
  ['.betterer.results', betterer, undefined, 2],
  ['.betterer.results', '', undefined, 0],
  ['.betterer.results', 'x', undefined, 'This is no list of suppressions that is known.'],
] as const) {
  test(`suppressions in ${path}: ${JSON.stringify(text).slice(0, 40)} ${rule ?? ''}`, () => {
    assert.equal(suppressed(path, text, rule), expected);
  });
}

function boxes(text: string, heading?: string): string {
  const reading = readChecklist(text, heading);
  if (reading.kind === 'unreadable') return reading.problem.message;
  return reading.items.map(({ done, text: words }) => `${done} ${words}`).join(', ');
}

const runbook = `# Runbook
- [x] before
## Ready: *for* real
- [ ] one
  - [x] nested
- [-] ~~dropped~~
- [?] odd
### Below
* [X] two
## Other
- [ ] three
<!-- - [ ] hidden -->
`;

test('the boxes below a heading, its sub-headings included', () => {
  assert.equal(
    boxes(runbook, 'Ready: for real'),
    'false one, true nested, undefined odd, true two',
  );
  assert.equal(boxes(runbook, '## other'), 'false three');
  assert.equal(boxes(runbook, 'Gone'), 'There is no heading "Gone".');
  assert.equal(boxes('# A\ntext', 'A'), 'There is no box to tick below "A".');
  assert.equal(boxes(''), 'There is no box to tick in this text.');
  assert.match(boxes(runbook), /^true before, false one/);
});

function requirements(path: string, text: string): string {
  const reading = readManifest(path, text);
  if (reading.kind === 'unreadable') return reading.problem.message;
  return reading.requirements.map(({ package: name, range }) => `${name} ${range}`).join(', ');
}

for (const [path, text, expected] of [
  [
    'services/checkout/package.json',
    '{"dependencies": {"@acme/a": "^2.1.0", "b": "workspace:^1.0.0"}, "devDependencies": {"c": "npm:@x/c@~3.0.0"}}',
    '@acme/a ^2.1.0, b ^1.0.0, c ~3.0.0',
  ],
  ['package.json', '{"dependencies": {"__proto__": "1.0.0"}}', '__proto__ 1.0.0'],
  ['package.json', '[]', 'This manifest is no object.'],
  [
    'go.mod',
    'module example.org/x\n\ngo 1.22\n\nrequire (\n\texample.org/a v1.2.3\n\texample.org/b/v2 v2.0.0-rc.1 // indirect\n)\nrequire example.org/c v0.1.0\n',
    'example.org/a 1.2.3, example.org/b/v2 2.0.0-rc.1, example.org/c 0.1.0',
  ],
  [
    'Gemfile.lock',
    'GEM\n  specs:\n    rails (7.1.2)\n      rack (>= 2)\n    pg (1.5.4)\n',
    'rails 7.1.2, pg 1.5.4',
  ],
  [
    'Cargo.toml',
    '[package]\nname = "x"\nversion = "9.9.9"\n[dependencies]\nserde = "1.2"\ntokio = { features = ["full"], version = "~1.3" }\nlocal = { path = "../l" }\n[dev-dependencies]\nc = "=2.0.0"\n',
    'serde ^1.2, tokio ~1.3, local { path = "../l" }, c =2.0.0',
  ],
  [
    'pom.xml',
    '<dependencies><dependency><groupId>org.a</groupId><artifactId>b</artifactId><version>1.2.3</version></dependency><dependency><groupId>c</groupId><artifactId>d</artifactId></dependency></dependencies>',
    'org.a:b 1.2.3, c:d no version',
  ],
  ['setup.py', 'x', 'setup.py is no manifest that is read.'],
] as const) {
  test(`requirements of ${path}: ${text.slice(0, 30)}`, () => {
    assert.equal(requirements(path, text), expected);
  });
}

for (const [declared, range, expected] of [
  ['^2.1.0', '>=2.0.0', true],
  ['2.0.0', '>=2.0.0', true],
  ['^1.9.4', '>=2.0.0', false],
  ['2', '>=2.0.0', true],
  ['2.x', '>=2.0.0', true],
  ['7', '7', true],
  ['2.0.0-rc.1', '>=2.0.0', false],
  ['2.0.0-rc.1', '>=2.0.0-0', true],
  ['^1.0.0 || ^2.0.0', '>=2.0.0', undefined],
  ['>=1.0.0', '>=2.0.0', undefined],
  ['*', '>=2.0.0', undefined],
  ['latest', '>=2.0.0', undefined],
  ['', '>=2.0.0', undefined],
  ['github:acme/x', '>=2.0.0', undefined],
  ['2.0.0', 'new', undefined],
  ['9'.repeat(300), '*', undefined],
] as const) {
  test(`"${declared.slice(0, 20)}" within "${range}": ${expected}`, () => {
    assert.equal(satisfiesRange(declared, range), expected);
  });
}

test('no text makes a reader throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string({ unit: fc.constantFrom(...'[](){}`"\n -x:v1.#') }),
  );
  fc.assert(
    fc.property(text, source => {
      for (const name of ['package.json', 'go.mod', 'Gemfile.lock', 'Cargo.toml', 'pom.xml']) {
        readManifest(name, source);
      }
      for (const name of ['a.json', 'a.yml', 'a.neon', '.betterer.results']) {
        countSuppressions(name, source);
      }
      readFlags('a.json', source);
      readSarif(source);
      readChecklist(source, 'a');
      readJsonNumber(source, '/a');
    }),
  );
});
