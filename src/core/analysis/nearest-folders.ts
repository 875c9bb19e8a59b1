import { folderOf } from '../text/path.ts';

/**
 * Of folders with documents those that a file most likely means. Each counts for the folder that its
 * documents are about: `mail/docs/adr` for `mail`, `docs/adr` for all. The innermost such folder around
 * the file wins; where there is none, or several count for it, the shortest way does. More than
 * one where that is the same.
 */
export function nearestFolders(folders: readonly string[], from: string): readonly string[] {
  const folder = folderOf(from);
  const around = folders
    .map(each => ({ each, home: homeOf(each) }))
    .filter(({ home }) => `${folder}/`.startsWith(slashed(home)));
  const inner = leastBy(around, ({ home }) => -home.length).map(({ each }) => each);
  return leastBy(inner.length > 0 ? inner : folders, each => distanceOf(folder, each));
}

/** Without the folders that only say that documents are in them. */
function homeOf(log: string): string {
  const names = log.split('/').slice(0, -1);
  while (shelf.test(names.at(-1) ?? '')) names.pop();
  return names.join('/');
}

const shelf = /^(?:docs?|documentation|design|arch|architecture|adrs?|decisions?|rfcs?)$/i;

function slashed(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}

function leastBy<T>(items: readonly T[], measure: (item: T) => number): T[] {
  const least = Math.min(...items.map(measure));
  return items.filter(item => measure(item) === least);
}

/** How many folders one goes up and down from one folder to the other. */
function distanceOf(from: string, to: string): number {
  const left = from === '' ? [] : from.split('/');
  const right = to === '' ? [] : to.split('/');
  let common = 0;
  while (common < left.length && common < right.length && left[common] === right[common]) common++;
  return left.length + right.length - 2 * common;
}
