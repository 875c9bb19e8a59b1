import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundles } from '../support/bundles.ts';

const root = join(import.meta.dirname, '..', '..');
const { parts }: { readonly parts: Readonly<Record<string, readonly string[]>> } = await import(
  join(root, 'scripts', 'later.mjs')
);

const folder = mkdtempSync(join(tmpdir(), 'cairn-bundles-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const built = await Promise.all(
  bundles.map(async ({ options, budget }) => {
    const name = basename(options.outfile);
    const outfile = join(folder, name);
    const { metafile } = await build({ ...options, outfile, metafile: true });
    const [output] = Object.values(metafile.outputs);
    assert.ok(output);
    return { name, budget, output };
  }),
);

test('no bundle is over its budget, in KiB', () => {
  const budgets = built.flatMap(({ name, budget }) => (budget ? [`${name} ${budget}`] : []));
  assert.deepEqual(budgets, ['client.cjs 600', 'serve.cjs 450', 'webview.js 1434']);
  for (const { name, budget, output } of built) {
    const size = output.bytes / 1024;
    assert.ok(
      output.bytes > 500 && size <= (budget ?? Number.POSITIVE_INFINITY),
      `${name}: ${size} KiB`,
    );
  }
});

test('what the server starts with reads no text: that is for the engine', () => {
  const started = inputsOf('serve.cjs');
  assert.ok(started.includes('src/server/start-server.ts'));
  const ours = started.filter(input => /^src\/core\/(?!text\/|model\/)/.test(input));
  assert.deepEqual(ours, [], 'These belong behind src/server/engine.ts.');
  assert.ok(!started.some(input => /node_modules\/(?:yaml|markdown-it)\//.test(input)));
});

test('every name that a library asks of a part of Node.js is there when the part is loaded later', () => {
  const asked = inputsOf('serve.cjs').flatMap(input => {
    if (!input.startsWith('node_modules/')) return [];
    const source = readFileSync(join(root, input), 'utf8');
    const names = source.matchAll(/\b(child_process|crypto|worker_threads)_\d+\.(\w+)/g);
    return [...names].map(([, part = '', name = '']) => ({ part, name }));
  });
  assert.ok(asked.length > 2);
  for (const { part, name } of asked) assert.ok(parts[part]?.includes(name), `${part}.${name}`);
});

test('the engine brings no second copy of the connection', () => {
  const loaded = inputsOf('engine.cjs');
  assert.ok(loaded.includes('src/core/analysis/analyse.ts'));
  assert.ok(!loaded.some(input => input.includes('vscode-')));
});

test('what serves assistants is loaded by its command alone, and brings no web server', () => {
  const isProtocol = (input: string) => /node_modules\/(?:@modelcontextprotocol|zod)\//.test(input);
  assert.ok(inputsOf('mcp.cjs').some(isProtocol));
  for (const name of ['command.cjs', 'client.cjs', 'serve.cjs', 'engine.cjs', 'worker.cjs']) {
    assert.deepEqual(inputsOf(name).filter(isProtocol), [], name);
  }
  const others = inputsOf('mcp.cjs').filter(input => !isProtocol(input));
  assert.deepEqual(
    others.filter(input => !input.startsWith('src/mcp/')),
    [],
  );
});

test('no bundle of Node.js holds a regular expression for letters of all scripts that V8 reads at once', () => {
  const literal = /[^*/ ]\/[dgimsvy]*u[dgimsvy]*[\].,;):}]/;
  assert.match('a=/\\p{L}+/gu;', literal);
  for (const name of ['client.cjs', 'serve.cjs', 'engine.cjs', 'worker.cjs', 'command.cjs']) {
    assert.doesNotMatch(readFileSync(join(folder, name), 'utf8'), literal, name);
  }
});

test('the built server answers initialize before it loads its engine', async () => {
  const apart = join(folder, 'apart');
  mkdirSync(apart);
  for (const name of ['server.cjs', 'serve.cjs']) {
    copyFileSync(join(folder, name), join(apart, name));
  }
  writeFileSync(join(apart, 'engine.cjs'), 'process.exit(7);');
  const child = spawn(process.execPath, [join(apart, 'server.cjs'), '--stdio']);
  const exited = once(child, 'exit');
  const rootUri = pathToFileURL(folder).href;
  const params = { processId: process.pid, rootUri, capabilities: {} };
  const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  child.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
  assert.match(await text(child.stdout), /"id":1,"result":/);
  assert.deepEqual(await exited, [7, null]);
});

test('the built server loads its engine and finds what is wrong', async () => {
  const plan = join(folder, 'move.migration.yaml');
  writeFileSync(
    plan,
    'migration-plan: "1.0"\ntitle: Move\nsteps:\n  - {id: a, title: A, depends-on: [b]}\n',
  );
  const child = spawn(process.execPath, [join(folder, 'server.cjs'), '--stdio']);
  const exited = once(child, 'exit');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const found = new Promise<readonly string[]>(resolve => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
      resolve(diagnostics.map(({ code }) => `${basename(uri)} ${code}`)),
    );
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    capabilities: {},
    workspaceFolders: [{ uri, name: 'move' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  assert.deepEqual(await found, ['move.migration.yaml unknown-reference']);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  assert.deepEqual(await exited, [0, null]);
});

function inputsOf(name: string): readonly string[] {
  const output: Metafile['outputs'][string] | undefined = built.find(
    bundle => bundle.name === name,
  )?.output;
  return Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([input]) => input);
}
