import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
  YAMLException,
} from 'js-yaml';
import { type Span, trimSpan } from '../../text/span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar, YamlTree } from './yaml-tree.ts';

/**
 * The tree of a YAML text without a fault and without anchors, tags, directives and keys that are
 * no words: nearly every text, in a tenth of the time that recovering from errors takes. Undefined
 * for every other one.
 */
export function readPlainYaml(text: string, offset: number): YamlTree | undefined {
  // Where a tab may stand, and whether a lone CR ends a comment, is what the two libraries do not agree on.
  if (text.includes('\t') || /\r(?!\n)/.test(text)) return undefined;
  try {
    const root = new PlainReader(text, offset).read();
    return root && { root, isWhole: true, problems: [] };
  } catch (error) {
    if (error instanceof NotPlain || error instanceof YAMLException) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

/** Turns the events of one document into our tree. */
class PlainReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #events: readonly Event[];
  #next = 0;
  /** Where the last key or value ends in the text: what comes next begins behind it. */
  #end = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#events = parseEvents(text, {});
  }

  read(): YamlNode | undefined {
    const [first, ...others] = this.#events.filter(({ type }) => type === EVENT_ID.DOCUMENT);
    if (first?.type !== EVENT_ID.DOCUMENT || others.length > 0) return undefined;
    if (first.explicitStart || first.explicitEnd || first.directives.length > 0) return undefined;
    // How deep a block lies that nothing is around is what the two libraries do not agree on.
    const root = this.#events[1];
    if (root?.type === EVENT_ID.SCALAR && isBlock(root)) return undefined;
    this.#next = 1;
    return this.#readNode();
  }

  #readNode(): YamlNode | undefined {
    const event = this.#events[this.#next++];
    if (!event || event.type === EVENT_ID.ALIAS) throw new NotPlain();
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) throw new NotPlain();
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain();
    switch (event.type) {
      case EVENT_ID.MAPPING:
        return this.#readMap(event);
      case EVENT_ID.SEQUENCE:
        return this.#readList(event);
      case EVENT_ID.SCALAR:
        return event.valueStart < 0 ? undefined : this.#readScalar(event);
    }
  }

  #readMap(event: MappingEvent): YamlMap {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    while (!this.#isClosed()) {
      const key = this.#readNode();
      if (key?.kind !== 'scalar' || seen.has(key.value)) throw new NotPlain();
      seen.add(key.value);
      const value = this.#readNode();
      const span = { start: key.span.start, end: value?.span.end ?? key.span.end };
      entries.push({ key: key.value, keySpan: key.span, value, span });
    }
    return { kind: 'map', span: this.#close(event), entries };
  }

  #readList(event: SequenceEvent): YamlList {
    const items: YamlNode[] = [];
    while (!this.#isClosed()) {
      const item = this.#readNode();
      if (!item) throw new NotPlain();
      items.push(item);
    }
    return { kind: 'list', span: this.#close(event), items };
  }

  #isClosed(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  #close({ start, style }: MappingEvent | SequenceEvent): Span {
    this.#next++;
    if (style === COLLECTION_STYLE.FLOW) {
      // A pair in a list, as in `[a: 1]`, is a map without marks of its own.
      if (!/[[{]/.test(this.#text.charAt(start))) throw new NotPlain();
      this.#end = Math.max(this.#end, start + 1);
      this.#end = this.#find(/[\]}]/y) + 1;
    }
    return this.#place(start, this.#end);
  }

  #readScalar(event: ScalarEvent): YamlScalar {
    const value = getScalarValue(this.#text, event);
    const isPlain = event.style === SCALAR_STYLE.PLAIN;
    return {
      kind: 'scalar',
      span: this.#spanOf(event),
      value,
      type: isPlain ? typeOf(value) : 'string',
    };
  }

  #spanOf({ style, valueStart, valueEnd }: ScalarEvent): Span {
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        return this.#place(valueStart, valueEnd);
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return this.#place(valueStart - 1, valueEnd + 1);
      default:
        // Like in the other reader, blank lines behind a block are not part of it.
        return this.#placeOfBlock(this.#find(/[|>]/y), valueEnd);
    }
  }

  #placeOfBlock(start: number, end: number): Span {
    return this.#place(start, trimSpan(this.#text, { start, end }).end);
  }

  #place(start: number, end: number): Span {
    this.#end = end;
    return { start: start + this.#offset, end: end + this.#offset };
  }

  /** The next place of a mark behind what was read, with nothing but signs and comments between. */
  #find(mark: RegExp): number {
    for (let at = this.#end; at < this.#text.length; at++) {
      mark.lastIndex = at;
      if (mark.test(this.#text)) return at;
      if (this.#text[at] === '#') at = this.#endOfLine(at);
    }
    throw new NotPlain();
  }

  #endOfLine(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** Of a plain scalar by the core schema: YAML 1.2.2, 10.3.2. */
function typeOf(value: string): YamlScalar['type'] {
  if (/^(?:null|Null|NULL|~|)$/.test(value)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(value)) return 'boolean';
  // A number begins with one of these, most words with none.
  const mayBeNumber = /^[-+.\d]/.test(value);
  return mayBeNumber && numbers.some(form => form.test(value)) ? 'number' : 'string';
}

const numbers = [
  /^[-+]?[0-9]+$/,
  /^0o[0-7]+$/,
  /^0x[0-9a-fA-F]+$/,
  /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/,
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
];
