/** Takes the lines of one list: as many as there is room for, and how many are left. */
export type TakeLines = (lines: readonly string[], most: number) => readonly string[];

/**
 * The room of a comment that several lists share, in UTF-16 units. GitHub refuses a comment of more
 * than 65,536, and one that is refused tells nobody anything.
 */
export function createCommentRoom(taken: number): TakeLines {
  let left = longest - taken;
  return (lines, most) => {
    const shown: string[] = [];
    for (const line of lines.slice(0, most)) {
      if (line.length >= left) break;
      left -= line.length + 1;
      shown.push(line);
    }
    const rest = lines.length - shown.length;
    return rest > 0 ? [...shown, `- ${rest} more`] : shown;
  };
}

/** The rest is for what has no list: headings, a summary, notes. */
const longest = 56_000;
