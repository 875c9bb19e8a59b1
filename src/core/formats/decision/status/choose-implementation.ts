import type { Implementation } from '../../../model/decision.ts';
import type { Sourced } from '../../../model/value.ts';
import { plainText } from '../../../parse/inline.ts';
import { sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import type { Field, FieldValue } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';

/** How far it has been carried out: a field of its own, else what the status says about it. */
export function chooseImplementation(
  text: string,
  fields: readonly Field[],
): Sourced<Implementation> | undefined {
  return (
    firstOf(text, fieldsNamed(fields, 'implementation'), ownWords) ??
    firstOf(text, fieldsNamed(fields, 'status'), statusWords)
  );
}

type Words = readonly (readonly [Implementation, RegExp])[];

/** In a status only what names the carrying out itself; the first that fits counts. */
const statusWords: Words = [
  ['unknown', /imple?mented\s*\(?\?/],
  ['partial', /imple?mented[\s,(–—-]+(?:in part|partly|partially|mostly)\b/],
  [
    'not-started',
    /\bnot (?:yet )?implemented\b|\bpending[ -]implementation\b|\bto be implemented\b/,
  ],
  [
    'partial',
    /\bpart(?:ly|ially) (?:implemented|accepted)\b|\(partial\)|\bbeing implemented\b|\bimplementation (?:is )?in progress\b/,
  ],
  [
    'implemented',
    /^\P{Alpha}*(?:\p{Alpha}+[\s,;:(–—+/&-]+)?(?:(?:and|und|et|y|e)\s+)?(?:imple?mented|imlpemented|applied|shipped|umgesetzt|implementado|implementada|implémentée?|已实施|已實施)(?!\p{Alpha})/u,
  ],
  ['partial', /\p{Alpha} implemented\b/u],
  ['unknown', /\bimplementable\b/],
];

const ownWords: Words = [
  [
    'not-started',
    /^\P{Alpha}*(?:not (?:yet )?(?:started|implemented)|planned|pending|none|todo|to do|no|nicht begonnen|offen|non commencé|no iniciado|não iniciado|未开始|未着手)(?!\p{Alpha})/u,
  ],
  [
    'partial',
    /^\P{Alpha}*(?:partial|partly|in progress|ongoing|started|wip|in arbeit|en cours|en curso|em andamento|进行中|進行中)/u,
  ],
  [
    'implemented',
    /^\P{Alpha}*(?:implemented|done|complete|completed|finished|shipped|released|yes|umgesetzt|erledigt|fertig|terminé|implementado|concluído|已完成|已实施|完了)(?!\p{Alpha})/u,
  ],
];

function firstOf(
  text: string,
  fields: readonly Field[],
  words: Words,
): Sourced<Implementation> | undefined {
  for (const field of fields) {
    for (const value of field.values.slice(0, 5)) {
      const found = readWords(text, value, words);
      if (found === undefined) continue;
      const span = unwrapSpan(text, value.span);
      return {
        value: found,
        raw: sliceOf(text, span),
        span,
        source: field.source,
        doubt: undefined,
      };
    }
  }
  return undefined;
}

function readWords(text: string, { span, box }: FieldValue, words: Words) {
  const said = box === 'open' ? '' : plainText(text, span).toLowerCase();
  return /[|{}]/.test(said) ? undefined : words.find(([, pattern]) => pattern.test(said))?.[0];
}
