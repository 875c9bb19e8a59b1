import type { Span } from '../../text/span.ts';

/**
 * Whether one item of a list names a decision by a name before its id: `payments ADR-12` is of another
 * repository. A verb, as in `extends ADR-12`, and a word of the sentence are no names.
 */
export function isOfOtherLog(text: string, id: Span): boolean {
  const before = text.slice(Math.max(0, id.start - longest), id.start);
  const [, name = ''] =
    /(?:^|[\n,;:|(>"'“]|[-*•]\s)\s*([A-Za-z][\w./-]*)\s+[*_`["'“]*$/.exec(before) ?? [];
  return name !== '' && !wordOfSentence.test(name);
}

const longest = 60;

const verbs = `extends|refines|supersedes|replaces|amends|requires|builds|implements|complements|clarifies|updates|uses|
  follows|depends|relates|conflicts|enables|needs|supports|contradicts|references|cites|covers|applies|adrs|decisions`;

const small = `see|per|cf|via|and|or|with|by|of|the|this|that|from|under|in|on|to|for|our|also|parent|child|sibling|
  siehe|vgl|und|oder|mit|von|der|die|das|voir|et|ou|avec|de|la|le|ver|y|o|con|e|com|do|da`;

const wordOfSentence = new RegExp(
  `^(?:\\w+(?:ed|ing)|${`${verbs}|${small}`.replaceAll(/\s+/g, '')})\\.?$`,
  'i',
);
