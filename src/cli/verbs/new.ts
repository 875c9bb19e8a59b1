import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { findDecision } from '../../core/analysis/names/references.ts';
import { createDecision, listLogs } from '../../core/edits/new-decision.ts';
import { type NewEntry, type NewFile, type Refusal, refuse } from '../../core/edits/new-file.ts';
import { createPlan } from '../../core/edits/new-plan.ts';
import { isTextPath } from '../../core/formats/document.ts';
import { closestWord } from '../../core/formats/plan/closest-word.ts';
import { readProject } from '../../core/formats/read-project.ts';
import type { Decision } from '../../core/model/decision.ts';
import { type Project, textOf } from '../../core/model/project.ts';
import { type ClockReading, readClock } from '../../core/text/day.ts';
import { createFile } from '../../host/create-file.ts';
import { createNodeHost } from '../../host/create-node-host.ts';
import { writeTexts } from '../../host/write-texts.ts';
import type { Io } from '../io.ts';
import { relativePath } from '../relative-path.ts';

/** What can be made from nothing in the folder the command runs in. */
export interface NewRequest {
  readonly thing: Thing;
  readonly title: string;
  /** As given; undefined leaves the place to the project. */
  readonly folder: string | undefined;
  /** The decision that a new one is to replace, by number, id or path. */
  readonly supersedes: string | undefined;
  /** A moment that stands for today; undefined means the clock. */
  readonly now: string | undefined;
}

export const things = ['decision', 'plan'] as const;
export type Thing = (typeof things)[number];

type Made = NewFile | NewEntry | Refusal;

/** Writes the new file, or into the log that is one, and gives its path, or the reason why nothing was written. */
export async function createNew(request: NewRequest, io: Io): Promise<Made> {
  const host = createNodeHost(io.folder, {
    trust: 'restricted',
    clock: io.clock,
    environment: io.environment,
  });
  const { files, prefix } = await host.readFiles();
  const project = readProject(files, prefix);
  const folder = request.folder === undefined ? undefined : folderIn(io.folder, request.folder);
  if (typeof folder === 'object') return folder;
  const slip = folder === undefined ? undefined : findSlip(io.folder, folder);
  if (slip) return slip;
  const { title, thing } = request;
  const made =
    thing === 'plan'
      ? createPlan(project, { title, folder })
      : decide(project, { ...request, folder, ...readNow(request, io) });
  if ('reason' in made) return made;
  const { file: path, text } = made;
  if (!('kind' in made)) createFile(io.folder, path, text);
  else writeTexts(io.folder, [{ path, before: textOf(project, path) ?? '', after: text }]);
  return made;
}

type Wanted = ClockReading & Pick<NewRequest, 'title' | 'folder' | 'supersedes'>;

function decide(project: Project, wanted: Wanted): Made {
  const { title, folder, day, time, supersedes: written } = wanted;
  const supersedes = written === undefined ? undefined : findOlder(project, written, folder);
  if (supersedes && 'reason' in supersedes) return supersedes;
  const logs = listLogs(project);
  const [only, ...others] = logs;
  const log = folder ?? supersedes?.log ?? (others.length === 0 ? only : undefined);
  if (log !== undefined) return createDecision(project, { title, log, day, time, supersedes });
  const ways = logs.map(each => `--in ${each === '' ? '.' : each}`).join(', ');
  return refuse(`There are several logs. Say in which one: ${ways}.`);
}

/** One number may be used in several logs: then that of the folder is meant, or the path says which. */
function findOlder(
  project: Project,
  written: string,
  folder: string | undefined,
): Decision | Refusal {
  const { decision, candidates } = findDecision(
    project,
    written,
    `${folder ? `${folder}/` : ''}new.md`,
  );
  const files = new Set(candidates.map(({ file }) => file));
  const isOneFile = files.size === 1 && candidates.length > 1;
  if (decision && !isOneFile && (folder !== undefined || files.size === 1)) return decision;
  if (candidates.length === 0) return refuse(`There is no decision "${written}" here.`);
  const way = isOneFile ? 'number' : `path: ${[...files].join(', ')}`;
  return refuse(`"${written}" may be several decisions. Say which one by its ${way}.`);
}

/** The folder relative to the project folder, with `/`. */
function folderIn(root: string, written: string): string | Refusal {
  const path = relativePath(root, resolve(root, written));
  if (!isAbsolute(path) && !`${path}/`.startsWith('../')) return path;
  return refuse(`${written} lies outside of the folder you are in.`);
}

/**
 * A folder may be a new one, but not where the first name that is new is nearly that of one beside it. What is
 * named like a text is a log that is one file: that has to be there.
 */
function findSlip(root: string, folder: string): Refusal | undefined {
  const names = folder === '' ? [] : folder.split('/');
  const missing = names.findIndex((_, at) => !existsSync(resolve(root, ...names.slice(0, at + 1))));
  if (missing < 0) return undefined;
  const above = names.slice(0, missing);
  const place = resolve(root, ...above);
  if (!statSync(place).isDirectory()) return undefined;
  const isFile = isTextPath(folder);
  const isLast = missing === names.length - 1;
  const beside = readdirSync(place, { withFileTypes: true })
    .filter(each => (isFile && isLast ? isTextPath(each.name) : each.isDirectory()))
    .map(({ name }) => name);
  const near = findNear(names[missing] ?? '', beside);
  const meant = near && [...above, near, ...names.slice(missing + 1)].join('/');
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  if (isFile) return refuse(`There is no file ${folder}.${question}`);
  if (question === '') return undefined;
  return refuse(`There is no folder ${folder}.${question} Make the folder first where not.`);
}

/** In whatever case they are written. */
function findNear(written: string, names: readonly string[]): string | undefined {
  const near = closestWord(
    written,
    names.map(name => name.toLowerCase()),
  );
  return names.find(name => name.toLowerCase() === near);
}

/** What the clock shows where the person is. */
function readNow({ now }: NewRequest, io: Io): ClockReading {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return readClock(timeZone, now ?? io.clock());
}
