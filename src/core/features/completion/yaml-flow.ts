import type { Span } from '../../text/span.ts';

/** Where somebody writes inside `[...]` and `{...}`. */
export interface FlowCursor {
  /** How many brackets are open. */
  readonly depth: number;
  /** The keys of the maps that are open. */
  readonly path: readonly string[];
  readonly role: 'item' | 'key' | 'value';
  /** The key whose value is written. */
  readonly key: string | undefined;
  readonly word: Span;
  readonly siblings: ReadonlySet<string>;
}

interface Frame {
  readonly kind: 'list' | 'map';
  /** The key whose value the frame is; undefined directly in a list. */
  readonly owner: string | undefined;
  readonly siblings: Set<string>;
  key: string | undefined;
}

/** Reads a value up to the place; `start` is where it begins in `text`. */
export function readFlow(
  value: string,
  { start, text }: { readonly start: number; readonly text: string },
): FlowCursor {
  const reader = new FlowReader(value);
  for (let at = 0; at < value.length; at++) reader.take(at);
  const { frames, wordStart } = reader;
  return createCursor(frames, wordAround(text, start + wordStart, start + value.length));
}

class FlowReader {
  readonly frames: Frame[] = [];
  wordStart = 0;
  readonly #value: string;
  #quote = '';
  #isComment = false;

  constructor(value: string) {
    this.#value = value;
  }

  take(at: number): void {
    const char = this.#value.charAt(at);
    if (this.#isComment) {
      this.#isComment = char !== '\n';
      this.wordStart = at + 1;
      return;
    }
    if (this.#quote !== '') {
      if (char === this.#quote) this.#quote = '';
      return;
    }
    const isBlank = this.#value.slice(this.wordStart, at).trim() === '';
    if (isBlank && (char === '"' || char === "'")) {
      this.#quote = char;
      this.wordStart = at + 1;
    } else if (char === '#' && /[ \t\n]/.test(this.#value.charAt(at - 1))) {
      this.#isComment = true;
    } else if (isBlank && (char === '[' || char === '{')) {
      this.#open(char, at);
    } else if (this.frames.length > 0) {
      this.#inside(char, at);
    }
  }

  #open(char: '[' | '{', at: number): void {
    const owner = this.frames.at(-1)?.key;
    const kind = char === '[' ? 'list' : 'map';
    this.frames.push({ kind, owner, siblings: new Set(), key: undefined });
    this.wordStart = at + 1;
  }

  #inside(char: string, at: number): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    if (char === ']' || char === '}') {
      this.frames.pop();
    } else if (char === ',') {
      frame.key = undefined;
    } else if (char === ':' && frame.kind === 'map' && frame.key === undefined) {
      frame.key = this.#value.slice(this.wordStart, at).trim().replace(/["']$/, '');
      frame.siblings.add(frame.key);
    } else return;
    this.wordStart = at + 1;
  }
}

function createCursor(frames: readonly Frame[], word: Span): FlowCursor {
  const frame = frames.at(-1);
  const path = frames.flatMap(({ owner }) => owner ?? []);
  if (!frame) return { depth: 0, path, role: 'value', key: undefined, word, siblings: new Set() };
  const { kind, key, siblings } = frame;
  const inMap = key === undefined ? 'key' : 'value';
  const role = kind === 'list' ? 'item' : inMap;
  return { depth: frames.length, path, role, key, word, siblings };
}

/** The word from `from`, without the blanks before it, to its end behind the place. */
function wordAround(text: string, from: number, place: number): Span {
  let start = from;
  while (start < place && text.charAt(start).trim() === '') start++;
  const rest = /^[\w./@#-]*/.exec(text.slice(place, place + 100))?.[0].length ?? 0;
  return { start, end: place + rest };
}
