import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import { noReadings } from '../../src/core/model/facts.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { usualPatience } from '../../src/host/patient-reader.ts';
import { Workspace } from '../../src/server/workspace.ts';
import { createDecision } from './generate-corpus.ts';
import { createPlan } from './generate-text.ts';
import { inTurn, type Measure } from './measure.ts';
import { createRandom } from './random.ts';

/** From an edit of an open document to the findings of its project, all waiting for silence left out. */
export async function measureKeystrokes(): Promise<readonly Measure[]> {
  const random = createRandom(7);
  const decision = createDecision(random, 1, 54_000);
  const library = new MarkdownIt({ html: true });
  library.core.ruler.enableOnly(['normalize', 'block']);
  const others = Array.from({ length: 100 }, (_, index) => [
    `docs/adr/${String(index + 2).padStart(4, '0')}-more.md`,
    createDecision(random, index + 2),
  ]);
  const small = createPlan(random, 500);
  const large = createPlan(random, 5000);
  return [
    {
      name: 'A key in a decision of 54 kB among 100 others, to findings',
      ...(await type('docs/adr/0001-one.md', decision, others, text => library.parse(text, {}))),
      floorName: 'one parse of its blocks by markdown-it',
      unit: 'ms',
      bar: 2,
    },
    {
      name: 'A key in a step of a plan of 500 steps, to findings',
      ...(await type('a.migration.yaml', small, [], text => parseDocument(text))),
      floorName: 'one parseDocument of it by yaml',
      unit: 'ms',
      bar: 0.1,
    },
    {
      name: 'A key in a step of a plan of 5,000 steps, to findings',
      ...(await type('a.migration.yaml', large, [], text => parseDocument(text))),
      floorName: 'one parseDocument of it by yaml',
      unit: 'ms',
      bar: 0.1,
    },
  ];
}

async function type(
  path: string,
  text: string,
  others: readonly (readonly string[])[],
  parse: (text: string) => unknown,
) {
  const files = [[path, text], ...others].map(
    ([name = '', content = '']): SourceFile => ({
      path: name,
      content: { kind: 'text', text: content },
    }),
  );
  const edit = await openProject(files, path, text);
  const middle = wordAfter(text, text.length / 2);
  let count = 0;
  const typed = () =>
    `${text.slice(0, middle)}${'x'.repeat((++count % 50) + 1)}${text.slice(middle)}`;
  return inTurn(
    31,
    () => edit(typed()),
    () => timeOf(() => parse(typed())),
  );
}

/** Where the second of two words on one line ends: typing there leaves a title a title. */
function wordAfter(text: string, from: number): number {
  const line = text.slice(from).search(/^(?!.*- ).*[a-z] [a-z]+ [a-z]+$/m);
  return text.indexOf('\n', from + line);
}

/** A workspace with one folder and one open document. Gives what edits it and waits for the findings. */
async function openProject(files: readonly SourceFile[], path: string, text: string) {
  const now = '2026-11-25T12:00:00.000Z';
  const workspace = new Workspace({
    environment: {
      patience: usualPatience,
      openHost: folder => ({
        folder,
        now: () => now,
        readFiles: async () => ({ files, folders: 1, notes: [], prefix: '' }),
        readFile: async wanted => files.find(file => file.path === wanted),
        watchBelow: () => ({ dispose: () => {} }),
        readHistory: async () => ({ kind: 'unknown', reason: 'the measure has none' }),
        readPast: async () => new Map(),
        takeReadings: async () => noReadings,
        readBase: async () => ({ kind: 'unknown', reason: 'the measure has none' }),
        readChanges: async () => ({ files: [], addedElsewhere: [] }),
        readIndex: async () => ({ kind: 'unknown', reason: 'the measure has none' }),
        listRefs: async () => ({ kind: 'unknown', reason: 'the measure has none' }),
      }),
      startTimer: (milliseconds, run) => {
        if (milliseconds > 1000) return { dispose: () => {} };
        const timer = setImmediate(run);
        return { dispose: () => clearImmediate(timer) };
      },
    },
    log: { info: () => {}, error: message => console.error(message) },
    send: () => {},
    openDocuments: () => [],
  });
  const next = () =>
    new Promise<void>(resolve => {
      const listener = workspace.onSnapshot(() => {
        listener.dispose();
        resolve();
      });
    });
  const read = next();
  workspace.addFolder('file:///bench');
  await read;
  const uri = `file:///bench/${path}`;
  const opened = next();
  workspace.open({ uri, version: 1, getText: () => text });
  await opened;
  let version = 1;
  return async (typed: string) => {
    const started = performance.now();
    const found = next();
    version++;
    workspace.edit({ uri, version, getText: () => typed });
    await found;
    return performance.now() - started;
  };
}

function timeOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
