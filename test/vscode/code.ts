#!/usr/bin/env node
// Stands in for the `code` program: takes its arguments and runs the packaged VS Code in a headless browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openTestRun } from './open-workbench.ts';
import { startBrowser } from './start-browser.ts';
import { type Server, startServer } from './start-server.ts';

/** Begins every line that the tests print, to tell them from VS Code's log on the same console. */
const mark = '\u2063';
const limit = 300_000;

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
  strict: false,
  allowPositionals: true,
});

let server: Server | undefined;
let browser: Browser | undefined;
let page: Page | undefined;
let isEnding = false;
const log: string[] = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130));
// Whoever started us holds the other end of our standard input.
process.stdin.on('end', () => void end(130)).resume();
setTimeout(() => void fail(124, `There is no result after ${limit / 1000} s.`), limit).unref();

try {
  const code = await runTests();
  if (code === 0) await end(0);
  else await fail(code, `The tests ended with code ${code}.`);
} catch (error) {
  await fail(1, error instanceof Error ? error.message : String(error));
}

async function runTests(): Promise<number> {
  server = await startServer({
    folder: positionals[0] ?? '.',
    trust: values['disable-workspace-trust'] === true ? 'off' : 'restricted',
    userDataDir: readValue('user-data-dir'),
    extensionsDir: readValue('extensions-dir'),
    // Without it a built VS Code takes no extension and no tests from the address of its page.
    flags: ['--enable-smoke-test-driver'],
  });
  browser = await startBrowser();
  const run = await openTestRun(server, browser, {
    extensionDevelopmentPath: readValue('extensionDevelopmentPath'),
    extensionTestsPath: readValue('extensionTestsPath'),
    onLog: printOrKeep,
  });
  page = run.page;
  return run.exitCode;
}

function readValue(name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} needs a value.`);
  return value;
}

function printOrKeep(line: string): void {
  if (line.startsWith(mark)) console.log(line.replaceAll(mark, ''));
  else log.push(line);
}

/** Keeps what helps to see what happened. */
async function fail(code: number, reason: string): Promise<void> {
  if (isEnding) return;
  const folder = join(import.meta.dirname, '..', '..', 'test-artifacts');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'window.log'), log.join('\n'));
  writeFileSync(join(folder, 'server.log'), server?.log() ?? '');
  await page
    ?.screenshot({ path: join(folder, 'window.png'), timeout: 5000 })
    .catch(() => undefined);
  console.error(`${reason} See window.png, window.log and server.log in ${folder}.`);
  await end(code);
}

/** The first verdict stands: closing the browser ends the window, which is a verdict too. */
async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await browser?.close().catch(() => undefined);
  await server?.stop();
  process.exit(code);
}
