import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import { noReadings } from '../../src/core/model/facts/facts.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { usualPatience } from '../../src/host/patient-reader.ts';
import { Workspace } from '../../src/server/workspace.ts';
import { createDecision } from './generate-corpus.ts';
import { createPlan } from './generate-text.ts';
import { inTurn, type Measure } from './measure.ts';
import { createRandom, type Random } from './random.ts';

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
  return [
    {
      name: 'A key in a decision of 54 kB among 100 others, to findings',
      ...(await type({ path: 'docs/adr/0001-one.md', text: decision, others }, wordInside, text =>
        library.parse(text, {}),
      )),
      floorName: 'one parse of its blocks by markdown-it',
      unit: 'ms',
      bar: 2,
    },
    ...(await typeInPlan(random, 500)),
    ...(await typeInPlan(random, 5000)),
  ];
}

/** Words, on which nothing depends but where they stand, and a day, on which others depend. */
async function typeInPlan(random: Random, steps: number): Promise<readonly Measure[]> {
  const plan = { path: 'a.migration.yaml', text: createPlan(random, steps), others: [] };
  const parse = (text: string) => parseDocument(text);
  const what = `of a step of a plan of ${steps.toLocaleString('en')} steps, to findings`;
  const beside = {
    floorName: 'one parseDocument of it by yaml',
    unit: 'ms',
    bar: 0.1,
  } as const;
  return [
    { name: `A key in the words ${what}`, ...(await type(plan, wordInside, parse)), ...beside },
    { name: `A key in the due day ${what}`, ...(await type(plan, dayInside, parse)), ...beside },
  ];
}

/** An open document, and the paths and texts of the files beside it. */
interface Opened {
  readonly path: string;
  readonly text: string;
  readonly others: readonly (readonly string[])[];
}

/** The text after the key that comes as the `count`th. */
type Typist = (text: string, count: number) => string;

async function type({ path, text, others }: Opened, key: Typist, parse: (text: string) => unknown) {
  const files = [[path, text], ...others].map(
    ([name = '', content = '']): SourceFile => ({
      path: name,
      content: { kind: 'text', text: content },
    }),
  );
  const edit = await openProject(files, path, text);
  let count = 0;
  const typed = () => key(text, ++count);
  return inTurn(
    31,
    () => edit(typed()),
    () => timeOf(() => parse(typed())),
  );
}

/** Behind the second of two words on one line: typing there leaves a title a title. */
const wordInside: Typist = (text, count) => {
  const middle = text.length / 2;
  const line = text.slice(middle).search(/^(?!.*- ).*[a-z] [a-z]+ [a-z]+$/m);
  const at = text.indexOf('\n', middle + line);
  return `${text.slice(0, at)}${'x'.repeat((count % 50) + 1)}${text.slice(at)}`;
};

/** The last digit of the day. */
const dayInside: Typist = (text, count) => {
  const at = text.indexOf('due: ', text.length / 2) + 'due: 2026-01-1'.length;
  return `${text.slice(0, at)}${count % 10}${text.slice(at + 1)}`;
};

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
        listFolder: () => [],
        listRefs: async () => ({ kind: 'unknown', reason: 'the measure has none' }),
      }),
      startTimer: (milliseconds, run) => {
        if (milliseconds > 1000) return { dispose: () => {} };
        const timer = setImmediate(run);
        return { dispose: () => clearImmediate(timer) };
      },
    },
    log: { info: () => {}, error: message => console.error(message) },
    send: async () => {},
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
