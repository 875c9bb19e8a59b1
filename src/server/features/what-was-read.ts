import type { TextLine } from '../../core/reports/text-line.ts';
import {
  type TextLink,
  type WhatWasRead,
  whatWasReadMethod,
} from '../../protocol/what-was-read.ts';
import { folderName } from '../convert/join-folders.ts';
import { uriIn } from '../folder.ts';
import { loadEngine } from '../load-engine.ts';
import { leavingRoom } from '../session/in-slices.ts';
import type { FolderSnapshot, Workspace } from '../workspace.ts';
import type { Feature } from './feature.ts';

/** What `cairn list` prints, for every folder that is open. */
export const whatWasRead: Feature = {
  capabilities: {},

  register({ answer, workspace }) {
    answer(whatWasReadMethod, null, (): Promise<WhatWasRead | null> => tellFolders(workspace));
  },
};

async function tellFolders(workspace: Workspace): Promise<WhatWasRead> {
  const snapshots = await workspace.snapshots();
  const lines: string[] = [];
  const links: TextLink[] = [];
  for (const found of snapshots) {
    if (snapshots.length > 1) lines.push(`${folderName(found.folder)}:`, '');
    for (const parts of await tellFolder(found)) {
      links.push(...linksOf(parts, lines.length, found));
      lines.push(parts.map(({ text }) => text).join(''));
    }
    lines.push('');
  }
  return { text: lines.join('\n'), links };
}

async function tellFolder({ folder, session, snapshot }: FolderSnapshot): Promise<TextLine[]> {
  const { listInParts } = await loadEngine();
  const { folders, notes } = session.listing;
  const where = { folder: folder.path, folders, notes, pathOf: (file: string) => file };
  return leavingRoom(listInParts({ ...snapshot, ...where }, undefined));
}

/** A part that is the name of a file which was read, with or without a line, leads there. */
function linksOf(
  parts: TextLine,
  line: number,
  { folder, snapshot }: FolderSnapshot,
): readonly TextLink[] {
  const links: TextLink[] = [];
  let start = 0;
  for (const { text } of parts) {
    const name = text.trimEnd();
    const place = placeOf(name);
    const path = [place?.path, name].find(each => each && snapshot.project.files.has(each));
    if (path) {
      const target = path === name ? null : (place?.line ?? null);
      links.push({ line, start, end: start + name.length, uri: uriIn(folder, path), target });
    }
    start += text.length;
  }
  return links;
}

function placeOf(name: string): { readonly path: string; readonly line: number } | undefined {
  const colon = name.lastIndexOf(':');
  const line = name.slice(colon + 1);
  return colon > 0 && /^\d+$/.test(line)
    ? { path: name.slice(0, colon), line: Number(line) }
    : undefined;
}
