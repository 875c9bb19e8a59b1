import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Server } from './start-server.ts';

/** What a run of tests inside VS Code needs to know. */
export interface TestRun {
  readonly extensionDevelopmentPath: string;
  /** A CommonJS file that exports `run(): Promise<void>`. */
  readonly extensionTestsPath: string;
  readonly onLog: (line: string) => void;
}

/** A window of VS Code: 1400 by 900 points. */
export async function openWorkbench(server: Server, browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  // A machine on which more than one window comes up takes its time for each.
  page.setDefaultTimeout(60_000);
  await page.goto(server.url, { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench').waitFor();
  return page;
}

/** A window that runs tests: `exitCode` is theirs, or not 0 where the window went away. */
export async function openTestRun(
  server: Server,
  browser: Browser,
  run: TestRun,
): Promise<{ readonly page: Page; readonly exitCode: Promise<number> }> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const exitCode = new Promise<number>((resolve, reject) => {
    page.on('crash', () => resolve(70));
    page.on('close', () => resolve(71));
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (_kind: string, args: readonly unknown[]) =>
    run.onLog(format(...args)),
  );
  await page.goto(toTestUrl(server.url, run), { waitUntil: 'domcontentloaded' });
  return { page, exitCode };
}

function toTestUrl(serverUrl: string, run: TestRun): string {
  const url = new URL(serverUrl);
  const remote = (path: string) =>
    `vscode-remote://${url.host}${path.split('/').map(encodeURIComponent).join('/')}`;
  const payload = [
    ['extensionDevelopmentPath', remote(run.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(run.extensionTestsPath)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
