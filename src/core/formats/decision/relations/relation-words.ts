import { type RelationKind, relationKinds } from '../../../model/decision.ts';
import type { DecisionLanguage } from '../languages/decision-language.ts';
import { decisionLanguages } from '../languages/index.ts';
import { wordsIn } from '../languages/words-in.ts';

/**
 * The phrases between two decisions, in lower case, the longest first, so that `partially superseded by`
 * is not taken for its ending. What replaces only a part amends: the other one stays in force.
 */
export const relationPhrases: readonly (readonly [string, RelationKind])[] = readPhrases();

function readPhrases(): [string, RelationKind][] {
  const phrases = new Map<string, RelationKind>();
  for (const language of decisionLanguages) {
    for (const kind of relationKinds) {
      for (const phrase of wordsIn(phrasesOf(language, kind))) {
        if (!phrases.has(phrase)) phrases.set(phrase, kind);
      }
    }
  }
  return [...phrases].sort(([a], [b]) => b.length - a.length);
}

/** The words of all languages, the longest first, to be part of a regular expression. */
function anyOf(pick: (language: DecisionLanguage) => string): string {
  const words = decisionLanguages.flatMap(language => wordsIn(pick(language)));
  words.sort((a, b) => b.length - a.length);
  return words.map(word => word.replaceAll('.', String.raw`\.`)).join('|');
}

const replaced = anyOf(({ statuses }) => statuses.superseded ?? '');
const see = anyOf(language => language.see);

/** `superseded, see`, `已取代（见`: in lower case, what stands before a successor that is to be seen. */
export const seeSuccessor = new RegExp(
  String.raw`(?<!\p{Alpha})(?:${replaced})[\s*_]{0,4}[,;:.(（，；：。—–-]?\s{0,4}(?:${see})(?!\p{Alpha})`,
  'u',
);

/** `Superseded (`, `Ersetzt →`: a status and nothing but signs before the name of its successor. */
export const barelyReplaced = new RegExp(
  String.raw`^[^\p{Alpha}\p{N}]*(?:${replaced})[\s*_]*(?:[(（:：→—–-]|=>)[\s>→]*`,
  'iu',
);

/** Words that send the reader on: `see`, `voir`. */
export const beginsWithSee = new RegExp(`^(?:${see})(?!\\p{Alpha})`, 'iu');

/** A replacement is told by its status too: `superseded` and `by`. */
function phrasesOf({ relations, statuses, by }: DecisionLanguage, kind: RelationKind): string {
  const own = relations[kind] ?? '';
  if (kind !== 'superseded-by' || by === '') return own;
  const replaced = (statuses.superseded ?? '').split(/,\s+/).filter(word => !word.includes(' '));
  const passive = replaced.flatMap(word => by.split(', ').map(link => `${word} ${link}`));
  return [...passive, own].join(', ');
}
