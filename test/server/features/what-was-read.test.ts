import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type WhatWasRead, whatWasReadMethod } from '../../../src/protocol/what-was-read.ts';
import { readFixture } from '../../support/fixture.ts';
import { startClient } from '../../support/language-client.ts';
import { MemoryHost } from '../../support/memory-host.ts';

const shop = `
--- docs/adr/0001-own orders.md
# 1. Own the orders

## Status

Accepted
--- docs/adr/README.md
# Decisions
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
  - id: write
    title: "docs/adr/9999-gone.md:1"
`;

const hostOf = (fixture: string, folder: string) =>
  new MemoryHost(folder, readFixture(fixture).files);

async function readOf(...hosts: MemoryHost[]): Promise<WhatWasRead> {
  const { connection } = await startClient({ hosts });
  return connection.sendRequest<WhatWasRead>(whatWasReadMethod);
}

/** What a person can click, and where it leads. */
function clicksOf({ text, links }: WhatWasRead): readonly string[] {
  const lines = text.split('\n');
  return links.map(({ line, start, end, uri, target }) => {
    return `${lines[line]?.slice(start, end)} -> ${uri} ${target}`;
  });
}

test('what was found and what was left out is told, and every place leads there', async () => {
  const read = await readOf(hostOf(shop, '/shop'));
  assert.match(read.text, /^docs\/adr {2}1 decision\n/);
  assert.match(read.text, /a README +docs\/adr\/README\.md\n/);
  assert.match(read.text, /\n1 decision found · 1 plan · 1 file left out\n/);
  assert.deepEqual(clicksOf(read), [
    'docs/adr/0001-own orders.md:1 -> file:///shop/docs/adr/0001-own%20orders.md 1',
    'orders.migration.yaml:2 -> file:///shop/orders.migration.yaml 2',
    'orders.migration.yaml:4 -> file:///shop/orders.migration.yaml 4',
    'docs/adr/README.md -> file:///shop/docs/adr/README.md null',
  ]);
});

test('of several folders each is named, and its places lead into it', async () => {
  const one = '\n--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n';
  const read = await readOf(hostOf(one, '/shop'), hostOf(one, '/mail'));
  assert.deepEqual(read.text.match(/^\w+:$/gm), ['shop:', 'mail:']);
  assert.deepEqual(clicksOf(read), [
    'docs/adr/0001-a.md:1 -> file:///shop/docs/adr/0001-a.md 1',
    'docs/adr/0001-a.md:1 -> file:///mail/docs/adr/0001-a.md 1',
  ]);
});

test('where nothing was found it says what was looked at', async () => {
  const { text, links } = await readOf(hostOf('\n--- notes.md\n# Notes\n', '/shop'));
  assert.match(text, /^0 decisions found · 0 plans · 0 files left out\n/);
  assert.match(text, /\nLooked at 1 Markdown or YAML file in 1 folder below \/shop\.\n/);
  assert.deepEqual(links, []);
});

test('what a text hides is shown', async () => {
  const hidden = '\n--- docs/adr/0001-a.md\n# 1. A\u202eB\n\n## Status\n\nAccepted\n';
  const { text } = await readOf(hostOf(hidden, '/shop'));
  assert.ok(text.includes('A\\u{202e}B'));
});

test('without folders there is nothing to tell', async () => {
  assert.deepEqual(await readOf(), { text: '', links: [] });
});
