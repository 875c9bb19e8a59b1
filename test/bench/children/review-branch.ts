// A fresh process that reviews a branch as the command line does. Prints what it took as JSON.

import { analyse } from '../../../src/core/analysis/analyse.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { reviewProjects } from '../../../src/core/review/review-projects.ts';
import { createNodeHost } from '../../../src/host/create-node-host.ts';

const folder = process.argv[2] ?? '.';
const now = '2026-11-25T12:00:00.000Z';
const environment = process.env;
const host = createNodeHost(folder, { trust: 'trusted', clock: () => now, environment });

const started = performance.now();
const { files, prefix } = await host.readFiles();
const history = { kind: 'unknown', reason: 'the measure has none' } as const;
const facts = { now, history, readings: noReadings };
const project = readProject(files, prefix);
const base = await host.readBase('main', files);
if (base.kind === 'unknown') throw new Error(base.reason);
const before = readProject(base.files, prefix);
const changes = await host.readChanges('main', base);
const head = { project, analysis: analyse(project, facts) };
const { review } = reviewProjects(before, head, facts, changes);
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, found: review.changes.length }));
