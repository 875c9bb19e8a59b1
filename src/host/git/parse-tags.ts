/** Reads the output of the git command `tags`: the name by the hash that it leads to, the newest one. */
export function parseTags(output: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [, own = '', peeled, name = ''] = tagLine.exec(line) ?? [];
    const hash = peeled ?? own;
    if (hash !== '' && !names.has(hash)) names.set(hash, name);
  }
  return names;
}

/** A tag with a message is an object of its own, which names another one. */
const tagLine = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64})? ?(\S.*)$/;
