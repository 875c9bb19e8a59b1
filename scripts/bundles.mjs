import { join } from 'node:path';
import { laterLibraries, laterParts, listLibraries } from './later.mjs';
import { root } from './run.mjs';
import { trimMarkdownIt } from './trim-markdown-it.mjs';
import { trimMermaid } from './trim-mermaid.mjs';

/** What `filter` imports is a bundle of its own beside the others, loaded when it is needed. */
function apart(filter, path) {
  return {
    name: `apart ${path}`,
    setup: build => build.onResolve({ filter }, () => ({ path, external: true })),
  };
}

/** The server loads it when it has answered `initialize`. */
const engineApart = apart(/^\.\/engine\.ts$/, './engine.cjs');
/** Of use to one command only. */
const mcpApart = apart(/^\.\.\/\.\.\/mcp\/serve\.ts$/, './mcp.cjs');

/**
 * What esbuild makes of the sources, a list of its options and a `budget`: the greatest size in KiB of a minified
 * bundle. `mode` is `production` or `development`.
 */
export function listBundles(mode) {
  const minify = mode === 'production';
  const common = { absWorkingDir: root, bundle: true, logLevel: 'warning' };
  const node = {
    ...common,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    // The package offers Node.js its CommonJS form only, which cannot be shaken.
    alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js') },
    // V8 looks through each of these literals when a bundle is loaded, whether it is reached or not; the letters of all
    // scripts in them make that a tenth of the first start.
    supported: { 'regexp-sticky-and-unicode-flags': false },
    // `worker-file.ts` asks for it in the sources alone.
    logOverride: { 'empty-import-meta': 'silent' },
    minify,
    sourcemap: minify ? false : 'linked',
  };
  const browser = { ...common, platform: 'browser', target: 'es2022', minify: true };
  return [
    {
      budget: 600,
      options: { ...node, ...files('client/main.ts', 'client.cjs'), external: ['vscode'] },
    },
    { options: { ...node, ...files('server/main.ts', 'server.cjs'), plugins: [laterParts] } },
    {
      budget: 450,
      options: {
        ...node,
        ...files('server/serve.ts', 'serve.cjs'),
        plugins: [engineApart, laterParts],
        // What `loadKept` loads asks by `require`.
        supported: { ...node.supported, 'dynamic-import': false },
      },
    },
    { options: { ...node, ...files('server/engine.ts', 'engine.cjs'), plugins: [laterLibraries] } },
    // A thread of its own; it lies beside the bundles that start it.
    { options: { ...node, ...files('worker/main.ts', 'worker.cjs'), plugins: [laterLibraries] } },
    {
      options: {
        ...node,
        ...files('cli/main.ts', 'cairn.cjs'),
        banner: { js: '#!/usr/bin/env node' },
      },
    },
    {
      options: {
        ...node,
        ...files('cli/command.ts', 'command.cjs'),
        plugins: [laterLibraries, mcpApart],
        // What `loadKept` loads asks by `require`.
        supported: { ...node.supported, 'dynamic-import': false },
      },
    },
    { options: { ...node, ...files('mcp/serve.ts', 'mcp.cjs') } },
    ...listLibraries().map(({ contents, file }) => ({
      options: {
        ...node,
        stdin: { contents, resolveDir: root },
        outfile: `dist/${file}`,
        plugins: [trimMarkdownIt],
      },
    })),
    {
      budget: 1434,
      options: {
        ...browser,
        ...files('webview/main.ts', 'webview.js'),
        format: 'iife',
        plugins: [trimMermaid],
      },
    },
    { options: { ...browser, ...files('webview/style.css', 'webview.css') } },
  ];
}

function files(source, output) {
  return { entryPoints: [`src/${source}`], outfile: `dist/${output}` };
}
