/** One element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly in it. */
  readonly text: string;
}

/**
 * Reads XML 1.0 without document types, sections and processing instructions, more strictly than
 * the standard asks: throws at everything else, at characters that XML does not have, at raw `<`
 * and `&`, and at attributes that come twice.
 */
export function readXml(source: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!source.startsWith(declaration)) throw new Error('no declaration');
  if (/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(source))
    throw new Error('no character of XML');
  const { elements, text, at } = readContent(source, declaration.length);
  const [root, ...others] = elements;
  if (!root || others.length > 0 || text.trim() !== '' || at < source.length) {
    throw new Error(`not one root element: ends at ${at}`);
  }
  return root;
}

function readContent(source: string, start: number) {
  const elements: XmlElement[] = [];
  let text = '';
  let at = start;
  while (at < source.length && !source.startsWith('</', at)) {
    if (source[at] === '<') {
      const { element, end } = readElement(source, at);
      elements.push(element);
      at = end;
    } else {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      text += decode(source.slice(at, end));
      at = end;
    }
  }
  return { elements, text, at };
}

const openTag = /<([A-Za-z][\w.-]*)((?: [A-Za-z][\w.-]*="[^"<]*")*)(\/?)>/y;

function readElement(source: string, start: number) {
  openTag.lastIndex = start;
  const [tag, name = '', written = '', slash] = openTag.exec(source) ?? [];
  if (tag === undefined) throw new Error(`no tag at ${start}: ${source.slice(start, start + 60)}`);
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of written.matchAll(/ ([\w.-]+)="([^"]*)"/g)) {
    if (attributes.has(key)) throw new Error(`${key} comes twice`);
    attributes.set(key, decode(value));
  }
  const from = start + tag.length;
  if (slash) return { element: { name, attributes, children: [], text: '' }, end: from };
  const { elements, text, at } = readContent(source, from);
  const close = `</${name}>`;
  if (!source.startsWith(close, at)) throw new Error(`${name} is not closed at ${at}`);
  return { element: { name, attributes, children: elements, text }, end: at + close.length };
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(text: string): string {
  return text.replaceAll(/&([^;&]*;?)/g, (_, name: string) => {
    const code = /^#(\d+);$/.exec(name)?.[1];
    const char =
      code === undefined ? entities.get(name.slice(0, -1)) : String.fromCodePoint(Number(code));
    if (char === undefined || !name.endsWith(';')) throw new Error(`no entity: &${name}`);
    return char;
  });
}
