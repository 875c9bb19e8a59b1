import { findSectionField } from '../formats/decision/fields/field-names.ts';
import { cutRecord, type Section } from '../formats/decision/record/record-text.ts';
import { parseDocument } from '../formats/document.ts';
import type { Decision } from '../model/decision.ts';
import { type Project, textOf } from '../model/project.ts';
import { plainText } from '../parse/inline.ts';
import type { List, Paragraph } from '../parse/markdown-tree.ts';
import { contains, type Span } from '../text/span.ts';

/** In UTF-16 units: about three lines of a hover. */
const longest = 300;

/**
 * What was decided, in its own words without marks: the first paragraph of the section about the
 * decision, else the first one of the text, with the list that ends its sentence. Undefined where there
 * is none, and for a record in YAML.
 */
export function decisionSummary(project: Project, decision: Decision): string | undefined {
  const { file: path, span } = decision;
  const written = textOf(project, path);
  const document = written === undefined ? undefined : parseDocument(path, written);
  if (!document || document.kind === 'yaml') return undefined;
  const { text, tree } = document;
  const parts = tree.parts.filter(({ heading }) => !heading || contains(span, heading.span.start));
  const source = { path, text, span, frontMatter: undefined, ownWords: [], header: [] };
  const { sections } = cutRecord({ ...source, attributes: new Set() }, parts, () => true);
  const prose = sections.filter(({ name }) => findSectionField(name) === undefined);
  const decided = prose.find(({ name }) => isAboutDecision(name));
  const passage = firstPassage(decided ? [decided, ...prose] : prose);
  return passage && shorten(wordsOf(text, passage));
}

/** `Decision Drivers` and `Decisions considered` are about something else. */
function isAboutDecision(name: string): boolean {
  return name === 'decision' || decidedWords.some(words => name.startsWith(words));
}

/** How sections begin that say what was decided, in lower case. */
const decidedWords: readonly string[] = [
  'decision outcome',
  'décision',
  'decisión',
  'decisão',
  'decisione',
  'entscheidung',
  'beschluss',
  '决策',
  '决定',
  '決定',
  '決策',
];

interface Passage {
  readonly paragraph: Paragraph;
  readonly list: List | undefined;
}

function firstPassage(sections: readonly Section[]): Passage | undefined {
  for (const { blocks } of sections) {
    const index = blocks.findIndex(block => block.kind === 'paragraph');
    const [paragraph, next] = index < 0 ? [] : blocks.slice(index);
    if (paragraph?.kind !== 'paragraph') continue;
    return { paragraph, list: next?.kind === 'list' ? next : undefined };
  }
  return undefined;
}

/** `Chosen option: "A", because` goes on with the reasons, which are a list in MADR. */
function wordsOf(text: string, { paragraph, list }: Passage): string {
  const said = linesOf(text, paragraph.lines);
  if (!list || /[.!?。！？]["'»”)]*$/.test(said)) return said;
  return `${said} ${list.items.map(({ lines }) => linesOf(text, lines)).join('; ')}`;
}

function linesOf(text: string, lines: readonly Span[]): string {
  return lines.map(line => plainText(text, line).trim()).join(' ');
}

/** At the end of a word, or of a sign where no word ends: some languages write no spaces. */
function shorten(said: string): string {
  if (said.length <= longest) return said;
  const start = said.slice(0, longest).replace(/\s+\S*$/, '');
  return `${start.replace(/[\ud800-\udbff]$/, '')} …`;
}
