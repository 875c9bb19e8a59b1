import { holdsBoxes } from '../find-steps/collect-boxes.ts';
import { firstLine } from './list-intro.ts';
import { type Section, withBelow } from './section.ts';

/**
 * Sections whose boxes stand word for word under another heading too, such as the same clusters
 * under each upgrade. There the headings tell the steps apart, and the boxes are notes.
 */
export function findRepeatedLists(text: string, root: Section): ReadonlySet<Section> {
  const byWords = new Map<string, Section[]>();
  for (const section of withBelow(root)) {
    const words = wordsOf(text, section);
    const same = words === undefined ? undefined : byWords.get(words);
    if (same) same.push(section);
    else if (words !== undefined) byWords.set(words, [section]);
  }
  return new Set([...byWords.values()].filter(sections => sections.length > 1).flat());
}

/** The words of the boxes that stand directly in a section; undefined where there are none. */
function wordsOf(text: string, section: Section): string | undefined {
  const lists = section.blocks.flatMap(block =>
    block.kind === 'list' && holdsBoxes([block]) ? block : [],
  );
  if (lists.length === 0) return undefined;
  const items = lists.flatMap(list => list.items);
  return items.map(item => firstLine(text, item)).join('\n');
}
