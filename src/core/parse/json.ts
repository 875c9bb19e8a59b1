import type { YamlEntry, YamlNode, YamlTree } from './yaml/yaml-tree.ts';

/** Deeper values are refused: the reader calls itself. */
const maxDepth = 200;

/**
 * Reads JSON (RFC 8259) into the tree that YAML has: numbers keep their source text, and no key is
 * ever a property. Never throws: the first thing that is no JSON is the one problem, at its place,
 * and then there is no root. Of a key written twice the last one counts, as for most readers.
 */
export function parseJson(text: string): YamlTree {
  const reader = new Reader(text);
  const root = reader.readAll();
  return { root, isWhole: root !== undefined, problems: reader.problems };
}

class Reader {
  readonly #text: string;
  readonly problems: { span: { start: number; end: number }; message: string }[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): YamlNode | undefined {
    const root = this.#value(0);
    this.#skipSpace();
    if (root && this.#at < this.#text.length) return this.#fail('the end of the file');
    return root;
  }

  #value(depth: number): YamlNode | undefined {
    this.#skipSpace();
    if (depth > maxDepth) return this.#fail('less nesting');
    const char = this.#text.charAt(this.#at);
    if (char === '{') return this.#map(depth);
    if (char === '[') return this.#list(depth);
    if (char === '"') return this.#string();
    return this.#literal();
  }

  #map(depth: number): YamlNode | undefined {
    const start = this.#at++;
    const entries = new Map<string, YamlEntry>();
    this.#skipSpace();
    if (!this.#take('}')) {
      do {
        this.#skipSpace();
        const key = this.#text.charAt(this.#at) === '"' ? this.#string() : this.#fail('a key');
        if (key?.kind !== 'scalar' || !this.#expect(':')) return undefined;
        const value = this.#value(depth + 1);
        if (!value) return undefined;
        const span = { start: key.span.start, end: value.span.end };
        entries.set(key.value, { key: key.value, keySpan: key.span, value, span });
      } while (this.#take(','));
      if (!this.#expect('}')) return undefined;
    }
    return { kind: 'map', entries: [...entries.values()], span: { start, end: this.#at } };
  }

  #list(depth: number): YamlNode | undefined {
    const start = this.#at++;
    const items: YamlNode[] = [];
    this.#skipSpace();
    if (!this.#take(']')) {
      do {
        const item = this.#value(depth + 1);
        if (!item) return undefined;
        items.push(item);
      } while (this.#take(','));
      if (!this.#expect(']')) return undefined;
    }
    return { kind: 'list', items, span: { start, end: this.#at } };
  }

  #string(): YamlNode | undefined {
    const start = this.#at;
    const end = endOfString(this.#text, start);
    const value = decodeString(this.#text.slice(start, end));
    if (value === undefined) return this.#fail('a string');
    this.#at = end;
    return { kind: 'scalar', type: 'string', value, span: { start, end } };
  }

  #literal(): YamlNode | undefined {
    const start = this.#at;
    literal.lastIndex = start;
    const value = literal.exec(this.#text)?.[0];
    if (value === undefined) return this.#fail('a value');
    this.#at = start + value.length;
    return { kind: 'scalar', type: typeOf(value), value, span: { start, end: this.#at } };
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #take(char: string): boolean {
    this.#skipSpace();
    if (this.#text.charAt(this.#at) !== char) return false;
    this.#at++;
    return true;
  }

  #expect(char: string): boolean {
    if (this.#take(char)) return true;
    this.#fail(`"${char}"`);
    return false;
  }

  #fail(expected: string): undefined {
    if (this.problems.length > 0) return undefined;
    const start = Math.min(this.#at, this.#text.length);
    const span = { start, end: Math.min(start + 1, this.#text.length) };
    const isComment = /^\/[/*]/.test(this.#text.slice(start, start + 2));
    const wrong = isComment ? 'a comment stands' : `${expected} was expected`;
    const line = this.#text.slice(0, start).split('\n').length;
    const where = start < this.#text.length ? `on line ${line}` : 'at its end';
    this.problems.push({ span, message: `This is no valid JSON: ${wrong} ${where}.` });
    return undefined;
  }
}

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function typeOf(value: string): 'null' | 'boolean' | 'number' {
  if (value === 'null') return 'null';
  return value === 'true' || value === 'false' ? 'boolean' : 'number';
}

/** The offset behind the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === backslash) at++;
    else if (char === quote) return at + 1;
  }
  return text.length;
}

function decodeString(source: string): string | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined; // An escape or a sign that JSON does not know, or no closing quote.
  }
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}

const quote = 0x22;
const backslash = 0x5c;
