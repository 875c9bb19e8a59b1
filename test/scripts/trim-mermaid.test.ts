import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const { trimMermaid }: { readonly trimMermaid: Plugin } = await import(
  join(root, 'scripts', 'trim-mermaid.mjs')
);

test('mermaid keeps flowcharts and their layout, and leaves out what they do not need', async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: "import 'mermaid';", resolveDir: root },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [trimMermaid],
  });
  const inputs = Object.keys(metafile.inputs).filter(input => !input.startsWith('left-out:'));
  const has = (part: RegExp) => inputs.some(input => part.test(input));
  assert.ok(has(/\/flowDiagram-/));
  assert.ok(has(/\/dagre-[A-Z0-9]+\.mjs/));
  for (const other of [
    /katex/,
    /cytoscape/,
    /elk/,
    /sequenceDiagram/,
    /ganttDiagram/,
    /chevrotain/,
  ]) {
    assert.ok(!has(other), `${other} is in the bundle.`);
  }
  const kibibytes = (outputFiles[0]?.contents.length ?? 0) / 1024;
  assert.ok(kibibytes < 1000, `${kibibytes} KiB`);
});
