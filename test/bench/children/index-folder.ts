// A fresh process that indexes a folder as the server does. Prints what it took as JSON.

import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { createNodeHost } from '../../../src/host/create-node-host.ts';
import { createSnapshot } from '../../support/create-snapshot.ts';

const folder = process.argv[2] ?? '.';
const now = '2026-11-25T12:00:00.000Z';
const host = createNodeHost(folder, { trust: 'restricted', clock: () => now, environment: {} });

globalThis.gc?.();
const before = process.memoryUsage().heapUsed + process.memoryUsage().external;
const started = performance.now();
const { files, prefix } = await host.readFiles();
const history = { kind: 'unknown', reason: 'the measure has none' } as const;
const project = readProject(files, prefix);
const milliseconds = performance.now() - started;
const snapshot = createSnapshot(project, { now, history, readings: noReadings });
const withFindings = performance.now() - started;
globalThis.gc?.();
const bytes = process.memoryUsage().heapUsed + process.memoryUsage().external - before;
const { decisions, plans } = snapshot.project;
console.log(
  JSON.stringify({
    milliseconds,
    withFindings,
    bytes,
    files: files.length,
    found: decisions.length + plans.length,
  }),
);
