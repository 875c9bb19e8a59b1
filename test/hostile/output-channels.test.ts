import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramMethod } from '../../src/protocol/diagram.ts';
import { viewsMethod } from '../../src/protocol/views.ts';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Turns text around, hides it, clears a terminal, sets its title, ends a line. */
const hidden =
  'a\u202eb\u2066c\u200bd\u{e0041}\u001b[2J\u001b]0;x\u0007\u009b31m\u0085\u2028\u00ade';

/** What no reader may meet raw; line feeds and tabs are the channel's own. */
const raw =
  /(?![\n\t])[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e01ef}]/u;

const json = JSON.stringify(hidden);
const name = hidden.replaceAll('\u0085', '').replaceAll('\u2028', '');
const planFile = `docs/migrations/${name}.migration.yaml`;
const files = {
  [planFile]: `migration-plan: "1.0"
title: ${json}
owners: [${json}]
phases:
  - id: p
    title: ${json}
    steps:
      - id: one
        title: ${json}
        status: in-progress
        owners: [${json}]
        reason: ${json}
        blocked-by: [{ref: ${json}, reason: ${json}, since: 2026-03-01}, ${json}]
        depends-on: [${json}]
        decisions: [${json}, ADR-0001]
      - {id: two, title: Two, status: ${json}, ${json}: 1, depends-on: [one]}
`,
  [`src/${name}.ts`]: `// @adr 0001, 0077 ${hidden}\n`,
  [`docs/adr/0001-${name}.md`]: `# 1. ${hidden}

Status: ${hidden}
Date: 2026-01-01
Deciders: ${hidden}

Supersedes [${hidden}](0009-${hidden}.md)

## Context
`,
};

test('no hidden character reaches a terminal or a program', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, files);
  for (const verb of ['list', 'status', 'check', 'diagram']) {
    for (const format of ['text', 'json']) {
      const { output, errors } = await runCairn(folder, [verb, `--format=${format}`]);
      assert.ok(output.length > 100, `${verb} ${format}: ${errors}`);
      assert.doesNotMatch(output + errors, raw, `${verb} ${format}`);
    }
  }
  const { errors } = await runCairn(folder, ['list', hidden]);
  assert.doesNotMatch(errors, raw);
  assert.doesNotMatch((await runCairn(folder, [hidden])).errors, raw);
});

test('no hidden character reaches an editor: findings, hover, trees, picture', async () => {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    content: { kind: 'text', text } as const,
  }));
  const client = await startClient({ hosts: [new MemoryHost('/shop', sources)] });
  const uri = `file:///shop/${planFile.split('/').map(encodeURIComponent).join('/')}`;
  const findings = await client.findings(uri, diagnostics => diagnostics.length > 0);
  for (const text of textsOf(findings)) assert.doesNotMatch(text, raw);
  const hover = await client.hover(uri, { line: 8, character: 18 });
  assert.match(hover ?? '', /Blocked/);
  assert.doesNotMatch(hover ?? '', raw);
  for (const request of [
    client.connection.sendRequest(viewsMethod, { groupBy: 'log', statuses: null }),
    client.connection.sendRequest(diagramMethod, { uri }),
  ]) {
    const texts = textsOf(await request);
    assert.ok(texts.length > 10);
    for (const text of texts) assert.doesNotMatch(text, raw);
  }
});

/** All strings of an answer, but for the ids of rows, which nobody reads. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [] : textsOf(part)));
}
