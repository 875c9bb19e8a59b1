import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { checkProject } from '../../src/core/rules/common/check-project.ts';
import { readFixture } from '../support/fixture.ts';
import { factsOn } from '../support/plan-builder.ts';

const trap = 'globalThis.wasEvaluated = true';

test('text is never run: front matter with an engine, tags of a language, templates', () => {
  const { files } = readFixture(`
--- docs/adr/0001-js.md
---js
{ status: (${trap}, 'accepted') }
---
# 1. A

## Context
--- docs/adr/0002-tag.md
---
status: !!js/function "function () { ${trap} }"
title: !!python/object/apply:os.system ["true"]
---
# 2. B

## Context
--- a.migration.yaml
migration-plan: "1.0"
title: !!js/eval "${trap}"
steps:
  - {id: a, title: "\${${trap}}"}
  - {id: b, title: !ruby/object:Gem::Installer {i: x}}
`);
  const project = readProject(files);
  const facts = factsOn('2026-03-16');
  checkProject(project, analyse(project, facts));
  assert.equal(Reflect.get(globalThis, 'wasEvaluated'), undefined);
  const accepted = project.decisions.filter(({ status }) => status?.value === 'accepted');
  assert.deepEqual(accepted, []);
});

test('an id is what is written, whatever YAML makes of it', () => {
  const ids = ['no', '0047', '0x1F', '1e3', '1_000', '12:30:45', 'true', '2026-02-30', '.inf'];
  const steps = ids.map(id => `  - {id: ${id}, title: A}\n`).join('');
  const { files } = readFixture(
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n${steps}`,
  );
  const [plan] = readProject(files).plans;
  assert.deepEqual(
    plan?.steps.map(({ id }) => id),
    ids,
  );
});

test('no source of the product asks the network, opens a port or runs a text', () => {
  const forbidden =
    /'node:(?:net|http|https|http2|tls|dgram|dns|inspector|repl)'|\b(?:fetch|eval)\(|\bnew (?:WebSocket|Function)\(/;
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join('src', name));
  assert.ok(sources.length > 300);
  assert.deepEqual(
    sources.filter(file => forbidden.test(readFileSync(file, 'utf8'))),
    [],
  );
  for (const armed of ["import 'node:net'", 'await fetch(url)', 'new Function(text)']) {
    assert.match(armed, forbidden);
  }
});
