/** The encoders: the only way in which text of a repository reaches markup or a terminal. */

/**
 * Controls, bidi marks, invisible characters (Default_Ignorable_Code_Point of Unicode) and lone
 * surrogates: what a reader cannot see or what changes how other text is shown. U+200D and U+FE0F
 * stay, because emoji are built with them.
 */
const hidden = /(?!\u200d|\ufe0f)[\p{Cc}\p{Cs}\p{DI}\u2028\u2029\ufff9-\ufffb]/gu;

/** Shows hidden characters as `\u{hex}`. Line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replaceAll(hidden, char => (char === '\n' || char === '\t' ? char : codeOf(char)));
}

/** One line for a terminal or a list: hidden characters shown, line breaks as `\n`. */
export function oneLine(text: string): string {
  return visible(text).replaceAll('\n', '\\n').replaceAll('\t', ' ');
}

/**
 * One line for a terminal, and for the log of a CI server, which acts on some lines: of what would be
 * a command there, such as `::error::`, `##vso[` or `##teamcity[`, the first sign is shown by its code.
 */
export function terminalText(text: string): string {
  return oneLine(text).replaceAll(ciCommand, marks => codeOf(marks.charAt(0)) + marks.slice(1));
}

/** GitHub looks at the beginning of a line, behind blanks; for `##` and a bracket anywhere, as Azure does. */
const ciCommand = /(?<!\S)::(?=\S)|::(?<=^\s*::)|##(?=\w*\[)/g;

/**
 * Text for a quoted mermaid label. All signs that may be markup become numeric codes; letters and digits of any
 * language stay, and what can mean nothing between them. Between quotes no word is a keyword but `direction LR`,
 * which mermaid finds anywhere in a line.
 */
export function mermaidText(text: string): string {
  const shown = oneLine(text);
  if (shown === '') return '#160;';
  return shown.replaceAll(/(?<![^ ])[-,/]|(?:(?<![^ ])|(?<=direction)) |[^-,/ ]/giu, char =>
    isMermaidPlain(char) ? char : numeric('#', char),
  );
}

/** With the signs left out mermaid marks codes while it reads: see its `encodeEntities`. */
function isMermaidPlain(char: string): boolean {
  return isPlain(char) || (char > '\u007f' && !/[\p{Z}\uFB02°¶]/u.test(char));
}

/** Text for Markdown that VS Code renders in a hover: every ASCII sign becomes an entity. */
export function markdownText(text: string): string {
  return [...oneLine(text)]
    .map(char => (isPlain(char) || char === ' ' || char > '\u007f' ? char : numeric('&#', char)))
    .join('');
}

/** Text for the value of a label of OpenMetrics, which stands in double quotes. */
export function metricLabel(text: string): string {
  return visible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

/**
 * Text between tags of ours: hidden characters are shown, and none of it begins or ends a tag. Line
 * feeds and tabs stay.
 */
export function taggedText(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One line of text inside Markdown that is written to a file: signs of markup lose their meaning. */
export function markdownSource(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>|]/g, sign => `\\${sign}`);
}

/** The same inside the brackets of a link of AsciiDoc. */
export function asciidocLinkText(text: string): string {
  return oneLine(text).replaceAll(']', '\\]');
}

/** The same in front of the target of a link of reStructuredText. */
export function rstLinkText(text: string): string {
  return oneLine(text).replaceAll(/[\\`<>]/g, sign => `\\${sign}`);
}

/**
 * One line of text for a comment on GitHub or GitLab: no markup, and none of what these make of
 * plain text: links, mentions, references to issues and commits, emoji, formulas. A reader sees the
 * same text; what keeps the signs apart has no width.
 */
export function commentText(text: string): string {
  return markdownSource(text)
    .replaceAll('~', '\\~')
    .replaceAll('&', `&amp;${joiner}`)
    .replaceAll('$', '<span>$</span>')
    .replaceAll(/[@#!%^:](?=[\p{Alpha}\p{N}"/#@\\-])/gu, sign => sign + joiner)
    .replaceAll(/\bwww(?=\.)|\bGH(?=-\d)/gi, word => word + joiner)
    .replaceAll(/\b[0-9a-f]{7,}\b/gi, hash => hash.replaceAll(/.{6}(?=.)/g, part => part + joiner))
    .replace(/^(?:[-+=#:>]|\d{1,9}[.)])/, start => joiner + start);
}

/** No width, and not a word: what stands beside it is no longer one sign with it. */
const joiner = '\u200b';

/**
 * A plain text message of SARIF 2.1.0: braces would be placeholders (3.11.5), brackets links
 * (3.11.6).
 */
export function sarifText(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\[\]]/g, sign => `\\${sign}`)
    .replaceAll(/[{}]/g, sign => sign + sign);
}

/** What stands behind the `::` of a workflow command of GitHub Actions. */
export function annotationData(text: string): string {
  return oneLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command of GitHub Actions. */
export function annotationProperty(text: string): string {
  return annotationData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text of an element or an attribute in double quotes of XML 1.0, which has no noncharacters. */
export function xmlText(text: string): string {
  return oneLine(text)
    .replaceAll(/[\ufffe\uffff]/g, codeOf)
    .replaceAll(/[&<>"']/g, sign => numeric('&#', sign));
}

/** A text as a YAML value: as it is where that is certain to be read back, else in double quotes. */
export function yamlText(text: string): string {
  const isPlainText = /^[\p{Alpha}][\p{Alpha}\p{N} .,_()/-]*$/u.test(text) && text.trim() === text;
  const isWord = /^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text);
  return isPlainText && !isWord ? text : JSON.stringify(text);
}

function isPlain(char: string): boolean {
  return /^[A-Za-z0-9]$/.test(char);
}

function numeric(prefix: string, char: string): string {
  return `${prefix}${char.codePointAt(0)};`;
}

function codeOf(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
