import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { planLanguages } from '../../languages/index.ts';
import { phrasesIn } from '../../languages/phrases-in.ts';
import { isNothing } from '../../values/is-nothing.ts';

/** What a sentence says about order: `blocked by #123`, `depends on dual-write`. */
export interface Phrase {
  readonly kind: 'blocked-by' | 'depends-on' | 'after';
  readonly value: Span;
}

/** A phrase counts where a clause starts, so that "requests blocked by a proxy" is none. */
const start =
  /(?:^|[([—–;,.:!]|\s-|\b(?:is|are|currently|still|now|and|ist|noch|und|est|et|está|y|e)|(?:\p{Extended_Pictographic}|\ufe0f))\s*(?:\*\*|__)?/u;
const words = `(${phrasesOf('blocked-by').join('|')}|blocked(?=(?:\\*\\*|__)?:))(?![\\p{Alpha}\\d_])`;
const rest = /(?:\*\*|__)?:?(?:\*\*|__)?\s*([^\n]+)/;
const blocked = new RegExp(`${start.source}${words}${rest.source}`, 'giu');

/** What is waited for counts anywhere but in an address, as it is only a step where it is the name of one. */
const ordered = new RegExp(
  `(?<![\\p{Alpha}\\p{N}_/?&#.=@-])(${phrasesOf('depends-on').join('|')}|after)(?![\\p{Alpha}\\d_])${rest.source}`,
  'giu',
);

/** The phrases of one line. A value ends with its clause. */
export function findPhrases(text: string, line: Span): readonly Phrase[] {
  const found = [...findWith(blocked, text, line), ...findWith(ordered, text, line)];
  return found.sort((a, b) => a.value.start - b.value.start);
}

function findWith(pattern: RegExp, text: string, line: Span): readonly Phrase[] {
  const found: Phrase[] = [];
  const written = sliceOf(text, line);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(written); match; match = pattern.exec(written)) {
    const [whole, verb = '', value = ''] = match;
    const from = line.start + match.index + whole.length - value.length;
    const length = clauseLength(value);
    // In the clause another one may begin: "after copying, after checking".
    pattern.lastIndex = from - line.start + (pattern === blocked ? Math.max(length, 1) : 0);
    const span = trimSpan(text, { start: from, end: from + length });
    if (isNothing(sliceOf(text, span))) continue;
    found.push({ kind: kindOf(verb.toLowerCase()), value: span });
  }
  return found;
}

function kindOf(verb: string): Phrase['kind'] {
  if (verb === 'after') return 'after';
  return phrasesOf('depends-on').includes(verb) ? 'depends-on' : 'blocked-by';
}

/** Those of several words, which want a name behind them: "depends on", not "dependencies". */
function phrasesOf(label: 'blocked-by' | 'depends-on'): readonly string[] {
  const all = planLanguages.flatMap(({ labels }) => phrasesIn(labels[label]));
  return all.filter(phrase => / (?:on|by|for|von|durch|auf|de|par|por|a|da|di)$/.test(phrase));
}

/** Up to a bracket that was not opened, a semicolon, or the end of the sentence. */
function clauseLength(value: string): number {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if (char === '(' || char === '[') depth++;
    if ((char === ')' || char === ']') && --depth < 0) return at;
    const endsSentence = /[.!?]/.test(char) && /^(?:\s|$)/.test(value.slice(at + 1, at + 2));
    if (depth === 0 && (char === ';' || endsSentence)) return at;
  }
  return value.length;
}
