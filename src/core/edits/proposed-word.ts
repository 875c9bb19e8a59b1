import { findLeadingStatus } from '../formats/decision/status/status-phrase.ts';
import type { Decision } from '../model/decision.ts';
import { upperFirst } from '../text/upper-first.ts';

/** `proposed` as the records of a log say it: in their language, with their capital. */
export function proposedWord(records: readonly Decision[]): string | undefined {
  const statuses = records.flatMap(({ status }) => (status ? [status] : []));
  const own = statuses.find(({ value, raw }) => value === 'proposed' && /^\p{Alpha}+$/u.test(raw));
  if (own) return own.raw;
  const [model] = statuses.filter(({ value }) => value !== 'unknown');
  if (!model) return undefined;
  const first = /\p{Alpha}+/u.exec(model.raw)?.[0] ?? '';
  const word = translations.find(([words]) => words.test(first))?.[1] ?? 'proposed';
  return isCapital(first) ? upperFirst(word) : word;
}

/** The word among the choices of a template, `[proposed | accepted]`. */
export function offeredWord(choices: string): string | undefined {
  const pieces = choices
    .split(/[|/,]/)
    .map(piece => piece.replaceAll(/[^\p{Alpha} ]/gu, ' ').trim());
  const span = (text: string) => ({ start: 0, end: text.length });
  return pieces.find(piece => findLeadingStatus(piece, span(piece), []) === 'proposed');
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

/** Words of a status, by which its language is known. */
const translations: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:akzeptiert|angenommen|beschlossen|entschieden|abgelehnt|ersetzt|veraltet)$/i,
    'vorgeschlagen',
  ],
  [/^(?:accepté|adopté|approuvé|validé|remplacé|rejeté)$/i, 'proposé'],
  [/^(?:acceptée|adoptée|approuvée|validée|remplacée|rejetée)$/i, 'proposée'],
  [/^(?:aceptado|aprobado|rechazado)$/i, 'propuesto'],
  [/^(?:aceptada|aprobada|rechazada)$/i, 'propuesta'],
  [/^(?:aceito|aprovado)$/i, 'proposto'],
  [/^(?:aceita|aprovada)$/i, 'proposta'],
];
