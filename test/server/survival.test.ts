import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Facts } from '../../src/core/model/facts/facts.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { atOnce } from '../../src/core/text/in-parts.ts';
import { PatientReader, TooSlowError } from '../../src/host/patient-reader.ts';
import { type Engine, engine } from '../../src/server/engine.ts';
import { evaluateProject } from '../../src/server/session/evaluate-project.ts';
import { createSnapshot } from '../support/create-snapshot.ts';
import { readFixture } from '../support/fixture.ts';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { factsOn } from '../support/plan-builder.ts';

const good = `
--- good.migration.yaml
migration-plan: "1.0"
title: Good
steps: [{id: a, title: A, depends-on: [nowhere]}]
`;

const goodUri = 'file:///shop/good.migration.yaml';
const badUri = 'file:///shop/bad.migration.yaml';

/** A file whose text never comes to its end, until `mend` is called. */
function hangingFile(path: string) {
  let hangs = true;
  const file: SourceFile = {
    path,
    content: {
      kind: 'text',
      get text() {
        while (hangs);
        return '';
      },
    },
  };
  return {
    file,
    mend: () => {
      hangs = false;
    },
  };
}

function evaluate(by: Engine, files: readonly SourceFile[], first: number, facts: Facts) {
  const reader = new PatientReader({ first, again: first }, () => {});
  return atOnce(evaluateProject(by, { reader, files, prefix: '', former: undefined }, facts));
}

const has = (rule: string) => (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ code }) => code === rule);

test('a file that hangs the reader is set aside with a finding, and the rest works', async () => {
  const { file, mend } = hangingFile('bad.migration.yaml');
  const host = new MemoryHost('/shop', [file, ...readFixture(good).files]);
  const client = await startClient({ hosts: [host], patience: { first: 500, again: 200 } });
  const [finding] = await client.findings(badUri, has('unreadable-file'));
  assert.equal(
    finding?.message,
    'bad.migration.yaml cannot be read: it takes longer than 0.5 seconds to read.',
  );
  await client.findings(goodUri, has('unknown-reference'));
  assert.match((await client.hover(goodUri, { line: 2, character: 23 })) ?? '', /\*\*A\*\*/);
  mend();
  host.write('bad.migration.yaml', 'migration-plan: "1.0"\ntitle: B\nsteps: [{id: a, title: A}]\n');
  client.reportChanged(badUri, 2);
  await client.findings(badUri, diagnostics => diagnostics.length === 0);
});

test('an evaluation that does not end is done once more without the history', () => {
  const { files } = readFixture(good);
  const project = engine.readProject(files);
  const ready = createSnapshot(project, factsOn('2026-03-16'));
  let calls = 0;
  const hanging: Engine = {
    ...engine,
    *createInParts(_given, facts) {
      yield;
      calls++;
      while (facts.history.kind === 'known');
      return { ...ready, facts };
    },
  };
  const known = { kind: 'known', commits: [], since: undefined, isShallow: false } as const;
  const facts = factsOn('2026-03-16', { ...known, revisions: new Map() });
  const { facts: used, findings } = evaluate(hanging, files, 500, facts);
  assert.equal(calls, 2);
  assert.deepEqual(used.history, {
    kind: 'unknown',
    reason: 'evaluating it takes longer than 0.5 seconds',
  });
  assert.ok(findings.length > 0);
  const stuck: Engine = {
    ...engine,
    *createInParts() {
      while (true) yield;
    },
  };
  assert.throws(() => evaluate(stuck, files, 40, facts), TooSlowError);
});
