import { closestWord } from '../../formats/plan/closest-word.ts';
import type { Project } from '../../model/project.ts';
import { baseNameOf, folderOf } from '../../text/path.ts';

/**
 * The files that a path which does not exist most likely means, the best one first: those of the
 * same name elsewhere, else one of a near name in the same folder, else the one with its number.
 */
export function findNearFiles(project: Project, path: string): readonly string[] {
  const name = baseNameOf(path);
  const files = [...project.files.keys()];
  const same = files.filter(file => baseNameOf(file).toLowerCase() === name.toLowerCase());
  if (same.length > 0) return same.length <= mostNear ? same.sort() : [];
  const here = files.filter(
    file => folderOf(file) === folderOf(path) && mayBeMeant(name, baseNameOf(file)),
  );
  const byName = new Map(here.map(file => [baseNameOf(file).toLowerCase(), file]));
  const near = byName.get(closestWord(name.toLowerCase(), byName.keys()) ?? '');
  if (near !== undefined) return [near];
  const start = /^[A-Za-z-]*\d{2,}(?=[-_. ])/.exec(name)?.[0].toLowerCase();
  const numbered = [...byName].filter(
    ([each]) =>
      start !== undefined && each.startsWith(start) && !/\d/.test(each.charAt(start.length)),
  );
  return numbered.length === 1 ? numbered.map(([, file]) => file) : [];
}

/** Another number and another title are another record, however few letters that makes. */
function mayBeMeant(name: string, other: string): boolean {
  const [written, found] = [splitName(name), splitName(other)];
  return !written || !found || written.number === found.number || written.title === found.title;
}

function splitName(name: string) {
  const [, number, title] = /^[A-Za-z]*[-_ ]?0*(\d+)[-_. ](.*)$/.exec(name.toLowerCase()) ?? [];
  return number === undefined ? undefined : { number, title };
}

/** A name that more files have, such as README.md, says nothing. */
const mostNear = 3;
