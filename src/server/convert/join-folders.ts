import { oneLine } from '../../core/text/encode.ts';
import { baseNameOf } from '../../core/text/path.ts';
import type { ViewNode } from '../../protocol/views.ts';
import type { Folder } from '../folder.ts';

export interface FolderRows {
  readonly folder: Folder;
  /** What is said beside the name of the folder; may be empty. */
  readonly note: string;
  readonly rows: readonly ViewNode[];
}

/** For people: the last part of its path. */
export function folderName({ path }: Folder): string {
  return oneLine(baseNameOf(path.replaceAll('\\', '/')));
}

/** One folder needs no row of its own; a folder that has nothing to show has none either. */
export function joinFolders(folders: readonly FolderRows[]): readonly ViewNode[] {
  const [only] = folders;
  if (only && folders.length === 1) return only.rows;
  return folders
    .filter(({ rows }) => rows.length > 0)
    .map(({ folder, note, rows }) => ({
      id: folder.uri,
      kind: 'folder',
      label: folderName(folder),
      description: oneLine(note),
      tooltip: oneLine(folder.path),
      icon: { name: 'root-folder', color: null },
      target: null,
      reference: null,
      diff: null,
      isOpen: true,
      children: rows,
    }));
}
