import { configurationFile } from '../../../model/configuration.ts';
import { stateOfEmoji } from '../../../text/state-signs.ts';
import { findMonth } from '../../decision/dates/month-words.ts';
import { allStepWords, stepWords } from '../status-words.ts';
import { wordOf } from '../word-of.ts';

/** A word of a status list, and why it is not certain that it is meant. */
export interface StatusReading<T> {
  readonly value: T;
  readonly doubt: string | undefined;
}

/**
 * The status that a person wrote, by a list of words. Undefined where no word fits: a sentence that
 * only begins with a word of completion is not taken for it, because the rest may take it back; nor is
 * one with a question mark, a remark such as `(mostly)` or a sign that says otherwise. Where a part is
 * struck out, it is not certain which words still count.
 */
export function readStatus<T extends string, O extends T>(
  written: string,
  words: ReadonlyMap<string, T>,
  own: ReadonlyMap<string, O>,
): StatusReading<T> | undefined {
  if (written.length > maxLength) return undefined;
  const text = written
    .replaceAll(/<!--.*?-->/g, ' ')
    .replace(linkAtEnd, link => (limitsEnd(link) ? link : ''))
    .replace(/\b(?:100 ?%|fully|completely) (?=[a-z])/i, '')
    .trim();
  const exact = own.get(text);
  if (exact !== undefined) return { value: exact, doubt: ownWordText(text, exact) };
  if (text.includes('~~')) return undefined;
  const byTeam = own.get(wordOf(text)) ?? own.get(wordOf(withoutRemark(text)));
  if (byTeam !== undefined) {
    if (endings.has(byTeam) && isTakenBack(text, own)) return undefined;
    return { value: byTeam, doubt: ownWordText(text, byTeam) };
  }
  const reading = readKnown(text, words);
  return reading && endings.has(reading.value) && isTakenBack(text, words) ? undefined : reading;
}

function readKnown<T extends string>(
  text: string,
  words: ReadonlyMap<string, T>,
): StatusReading<T> | undefined {
  const exact = words.get(text);
  if (exact !== undefined)
    return { value: exact, doubt: exact === text ? undefined : saying(text, exact) };
  const whole = words.get(wordOf(text)) ?? words.get(wordOf(withoutRemark(text)));
  if (whole !== undefined) return { value: whole, doubt: saying(text, whole) };
  const state = wordOf(text) === '' ? stateOfEmoji(text) : undefined;
  const byEmoji = state === undefined ? undefined : words.get(state);
  if (byEmoji !== undefined) return { value: byEmoji, doubt: saying(text, byEmoji) };
  return readStart(text, words);
}

/** Whether a word is written just as the list has it, or is one of the team's own. */
export function isListed(
  written: string,
  words: ReadonlyMap<string, unknown>,
  own: ReadonlyMap<string, unknown>,
): boolean {
  return words.has(written) || own.has(written) || own.has(wordOf(written));
}

function readStart<T extends string>(
  text: string,
  words: ReadonlyMap<string, T>,
): StatusReading<T> | undefined {
  const parts = wordOf(text).split('-');
  for (let length = Math.min(3, parts.length - 1); length >= 1; length--) {
    const value = words.get(parts.slice(0, length).join('-'));
    if (value === undefined) continue;
    if (endings.has(value) && !onlyWhen(parts.slice(length))) return undefined;
    return { value, doubt: saying(text, value) };
  }
  // Chinese and Japanese tell it behind the name of who works: `Ada 作業中`.
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const value = /^[\u3040-\u9fff]+$/.test(last) ? words.get(last) : undefined;
  return value === undefined || endings.has(value)
    ? undefined
    : { value, doubt: saying(text, value) };
}

/** Where it is told of: `done — [rows.md](rows.md)`. */
const linkAtEnd = /\s[–—-]+\s\[[^\s\]]+\]\([^\s()]+\)\s*$/;

/** Nobody writes a longer status. */
const maxLength = 200;

/** Words that end the work. */
const endings: ReadonlySet<string> = new Set(['done', 'completed', 'cancelled']);

/** `done?`, `done (mostly)`, `❌ done`. */
function isTakenBack(text: string, words: ReadonlyMap<string, unknown>): boolean {
  const said = stateOfEmoji(text);
  if (said !== undefined && said !== 'done' && !/cancel/i.test(text)) return true;
  // `✅ dropped` may be what was to be done.
  if (said === 'done' && words.get(wordOf(text)) === 'cancelled') return true;
  if (/[?？]/.test(text)) return true;
  if (words.has(wordOf(text))) return false;
  return limitsEnd(text) || saysOtherwise(text) || hasForeignRemark(text);
}

/** Whether a remark beside a sign of an end says that it is none: `(partly)`, `in progress`, `?`. */
export function takesBack(remark: string): boolean {
  const state = allStepWords.get(wordOf(remark));
  return (state !== undefined && state !== 'done') || /[?？]/.test(remark) || limitsEnd(remark);
}

/** Whether words beside an end or its day say that it is none, or not a whole one. */
export function limitsEnd(text: string): boolean {
  return limits.test(text) || isPart(text);
}

/** Whether less than all is counted: `3/5`, `12 of 30`. `03/2026` is a month. */
function isPart(text: string): boolean {
  const [, some, all] =
    /(?<![\d/.-])(\d{1,5}) ?(?:\/|(?:out )?of) ?(\d{1,5})(?![\d/.-])/.exec(text) ?? [];
  return some !== undefined && Number(some) < Number(all) && !/^(?:19|20)\d\d$/.test(all ?? '');
}

/** Whether a remark is the word of another status: `done (in progress)`, `done (rolled back)`. */
function saysOtherwise(text: string): boolean {
  const before = withoutRemark(text);
  const remark = allStepWords.get(wordOf(text.slice(before.length)));
  return remark !== undefined && remark !== allStepWords.get(wordOf(before));
}

/** Whether a remark stands behind a word that is not English: it may take the word back, unless it is a commit. */
function hasForeignRemark(text: string): boolean {
  const before = withoutRemark(text);
  const word = wordOf(before);
  const remark = text.slice(before.length).replace(/\b[0-9a-f]{7,40}\b/, '');
  return /\p{Alpha}/u.test(remark) && allStepWords.has(word) && !stepWords.has(word);
}

const limits =
  /\b(?:mostly|almost|nearly|half|part(?:ly|ial(?:ly)?)?|except|only|but|not|without|pending|waiting|needs?|to be|todo|tbd|wip|left|remain(?:s|ing)?|open|until|soon|tomorrow|expected|estimated|fail(?:s|ed|ing|ures?)|broken|incomplete|unfinished|untested|unverified|re-?opened|staging|canary|revert(?:s|ed|ing)?|roll(?:ed|ing)[ -]back)\b|\b\d{1,2} ?%|\((?:no|false)\)/i;

/** Whether the words tell only when it was, or what holds it: `on 2026-04-29`, `am 3. März`, `in PR #45`. */
function onlyWhen(parts: readonly string[]): boolean {
  const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;
  const rest = recorded.test(parts.join('-')) ? parts.slice(1) : parts;
  return rest.every(
    part =>
      /^(?:v?\d+(?:st|nd|rd|th)?|on|am|le|el|em|il|prs?|mr|commit)$/.test(part) ||
      months.test(part) ||
      findMonth(part) !== undefined,
  );
}

/** `in-pr-45`; `in-2027` may be a target. */
const recorded = /^(?:in|via)-(?:prs?-|mr-|commit-)?(?!20\d\d(?:-|$))v?\d/;

/** Without a remark in parentheses at the end. */
function withoutRemark(text: string): string {
  return text.replace(/\([^()]*\)[^()]*$/, '');
}

/** `.cairn.yaml` leaves no doubt, but a reader should learn why. */
function ownWordText(text: string, value: string): string {
  return `"${text}" means ${value} in ${configurationFile}.`;
}

function saying(text: string, value: string): string {
  return `"${text}" is read as ${value}.`;
}
