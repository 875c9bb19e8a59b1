import type { RelationKind } from '../../../model/decision.ts';
import { plainSpelling } from '../../../text/plain-spelling.ts';

/**
 * The phrases between two decisions, in lower case. What replaces only a part amends: the other
 * one stays in force. Frequent misspellings are here too.
 */
const phrases: readonly (readonly [RelationKind, readonly string[]])[] = [
  [
    'superseded-by',
    [
      'superseded by',
      'superceded by',
      'superseeded by',
      'supersed by',
      'replaced by',
      'invalidated by',
      'obsoleted by',
      'superseded with',
      'ersetzt durch',
      'abgelöst durch',
      'überholt durch',
      'vervangen door',
      'erstattet av',
      'erstattet af',
      'avløst av',
      'afløst af',
      'ersatt av',
      'remplacé par',
      'remplacée par',
      'sustituido por',
      'reemplazado por',
      'substituído por',
      'substituída por',
      'substituído pelo',
      'substituído pela',
      'substituída pelo',
      'substituída pela',
      'superado por',
      'superado pelo',
      'superada pela',
      'superada por',
      'sustituida por',
      'reemplazada por',
      'superseeded with',
      'overruled by',
      'sostituito da',
      'sostituita da',
      ...seeing('superseded', 'see'),
      ...seeing('superceded', 'see'),
      ...seeing('replaced', 'see'),
      ...seeing('ersetzt', 'siehe'),
      ...seeing('remplacé', 'voir'),
      ...seeing('remplacée', 'voir'),
      'заменено',
      'заменена',
      'заменён',
      'заменен',
      'заменено на',
      'заменена на',
      'заменён на',
      'заменен на',
      'zastąpiona przez',
      'zastąpione przez',
      '被取代',
      '取代者',
    ],
  ],
  [
    'supersedes',
    [
      'supersedes',
      'supercedes',
      'superseeds',
      'supersede',
      'replaces',
      'obsoletes',
      'remplace',
      'ersetzt',
      'löst ab',
      'vervangt',
      'erstatter',
      'ersätter',
      'sustituye',
      'reemplaza',
      'substitui',
      'sostituisce',
      'заменяет',
      'zastępuje',
      '取代',
    ],
  ],
  [
    'amended-by',
    [
      'amended by',
      'amendé par',
      'amendée par',
      'partially superseded by',
      'partially superceded by',
      'partly superseded by',
      'superseded in part by',
      'partially replaced by',
    ],
  ],
  [
    'amends',
    [
      'amends',
      'amend',
      'amende',
      'partially supersedes',
      'partly supersedes',
      'supersedes in part',
      'supersedes parts of',
    ],
  ],
  ['depends-on', ['depends on', 'requires', 'builds on']],
  [
    'relates-to',
    [
      'relates to',
      'related to',
      'related',
      'see also',
      'see',
      'refines',
      'refined by',
      'clarifies',
      'clarified by',
      'extends',
      'extended by',
      'complements',
      'conflicts with',
      'ergänzt',
      'präzisiert',
      'complète',
    ],
  ],
];

/** The longest first, so that `partially superseded by` is not taken for its ending. */
export const relationPhrases: readonly (readonly [string, RelationKind])[] = phrases
  .flatMap(([kind, words]) =>
    words.flatMap(word =>
      [word, plainSpelling(word) ?? []].flat().map(said => [said, kind] as const),
    ),
  )
  .sort(([a], [b]) => b.length - a.length);

/** `Superseded, see ADR-12`: what is to be seen is the successor. */
function seeing(word: string, see: string): string[] {
  return [' ', ', ', '; ', ': ', '. ', ' (', ' - ', ' – ', ' — '].map(sign => word + sign + see);
}
