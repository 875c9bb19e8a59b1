import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Diagram, PageMessage, PanelMessage } from '../../src/protocol/diagram.ts';
import { type ThemeName, themes } from './themes.ts';

/** The page of a diagram in a real browser, under its real policy, with a panel that is a test. */
export interface TestPage {
  readonly page: Page;
  readonly say: (message: PageMessage) => Promise<void>;
  /** Says `draw` and waits until the page answers. Gives what it answers. */
  readonly draw: (diagram: Diagram) => Promise<PanelMessage>;
  /** What the page said so far. */
  readonly heard: () => Promise<readonly PanelMessage[]>;
  /** What the page keeps for the time after a reload. */
  readonly state: () => Promise<unknown>;
  readonly setTheme: (name: ThemeName) => Promise<void>;
  /** Errors, violations of the policy, and requests for anything but the page itself. */
  readonly troubles: readonly string[];
}

declare global {
  interface Window {
    readonly heard: PanelMessage[];
    state: unknown;
  }
}

const root = join(import.meta.dirname, '..', '..');
const origin = 'https://page.test';

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept before it was reloaded. */
  readonly state?: unknown;
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<TestPage> {
  const { theme = 'Dark Modern', width = 1000, height = 700, state } = options;
  const files = await bundlePage();
  const page = await browser.newPage({ viewport: { width, height } });
  const troubles: string[] = [];
  page.on('pageerror', error => troubles.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.route('**', route => {
    const { pathname, origin: from } = new URL(route.request().url());
    const file = from === origin ? files.get(pathname) : undefined;
    if (!file) troubles.push(route.request().url());
    return file ? route.fulfill(file) : route.abort();
  });
  await page.addInitScript(kept => {
    const heard: PanelMessage[] = [];
    Object.assign(window, {
      heard,
      state: kept,
      acquireVsCodeApi: () => ({
        postMessage: (message: PanelMessage) => heard.push(message),
        setState: (next: unknown) => {
          window.state = next;
        },
        getState: () => window.state,
      }),
    });
    document.addEventListener('securitypolicyviolation', event =>
      console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  }, state);
  await page.goto(`${origin}/`);
  const setTheme = (name: ThemeName) => page.evaluate(applyTheme, themes[name]);
  await setTheme(theme);
  const heard = () => page.evaluate(() => window.heard);
  return {
    page,
    troubles,
    heard,
    setTheme,
    say: message => page.evaluate(sent => window.postMessage(sent, '*'), message),
    draw: diagram => draw(page, diagram),
    state: () => page.evaluate(() => window.state),
  };
}

function applyTheme({ bodyClass, variables }: (typeof themes)[ThemeName]): void {
  document.body.className = bodyClass;
  document.documentElement.removeAttribute('style');
  for (const [name, value] of Object.entries(variables)) {
    document.documentElement.style.setProperty(name, value);
  }
}

async function draw(page: Page, diagram: Diagram): Promise<PanelMessage> {
  const answer = await page.evaluateHandle(sent => {
    const before = window.heard.length;
    window.postMessage({ kind: 'draw', diagram: sent }, '*');
    return before;
  }, diagram);
  const before = await answer.jsonValue();
  await page.waitForFunction(
    index => window.heard.slice(index).some(({ kind }) => kind === 'drawn' || kind === 'failed'),
    before,
  );
  const message = await page.evaluate(
    index => window.heard.slice(index).find(({ kind }) => kind === 'drawn' || kind === 'failed'),
    before,
  );
  if (!message) throw new Error('The page did not answer.');
  return message;
}

interface PageFile {
  readonly contentType: string;
  readonly body: string;
}

let bundled: Promise<ReadonlyMap<string, PageFile>> | undefined;

/** The page as the extension makes it, its script and its style sheet. */
function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ReadonlyMap<string, PageFile>> {
  const { trimMermaid }: { readonly trimMermaid: Plugin } = await import(
    join(root, 'scripts', 'trim-mermaid.mjs')
  );
  const script = await textOf('src/webview/main.ts', [trimMermaid]);
  const style = await textOf('src/webview/style.css', []);
  return new Map([
    ['/', { contentType: 'text/html', body: await pageText() }],
    ['/webview.js', { contentType: 'text/javascript', body: script }],
    ['/webview.css', { contentType: 'text/css', body: style }],
  ]);
}

/** `diagramPage` with as little of VS Code as it asks for. */
async function pageText(): Promise<string> {
  const vscode: Plugin = {
    name: 'vscode',
    setup(setup) {
      setup.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stub' }));
      setup.onLoad({ filter: /./, namespace: 'stub' }, () => ({
        contents: "export const Uri = { joinPath: (base, name) => base + '/' + name };",
      }));
    },
  };
  const code = await textOf('src/client/diagram/diagram-page.ts', [vscode], 'esm');
  const { diagramPage } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const webview = { cspSource: origin, asWebviewUri: (uri: string) => uri };
  return String(diagramPage(webview, origin, { uri: 'file:///shop/plan.yaml' }));
}

async function textOf(
  entry: string,
  plugins: Plugin[],
  format: 'iife' | 'esm' = 'iife',
): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: format === 'esm' ? 'node' : 'browser',
    format,
    target: 'es2022',
    plugins,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
