import type { SkipReason } from '../../../model/project.ts';
import { parseInline } from '../../../parse/inline.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { baseNameOf, folderOf } from '../../../text/path.ts';
import { sliceOf } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import { blockValues } from '../fields/block-values.ts';
import type { Field, FieldName } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import type { FileId } from '../names/file-id.ts';
import { withoutPrefix } from '../names/title-prefix.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { RecordText } from './record-text.ts';

/** Why a file is surely no record, whatever lies around it. */
export function findSkipReason(
  record: RecordText,
  fields: readonly Field[],
  id: FileId,
): SkipReason | undefined {
  const stem = baseNameOf(record.path).replace(/\.[^.]*$/, '');
  // `000-index.md` stands first in its folder by a number that no record has.
  const name = id.number?.value === '0' ? id.slug : stem;
  if (!id.ownFolder && /^readme(?:[-_.]\w+)?$/i.test(name)) return 'readme';
  if (!id.ownFolder && indexName.test(name)) return 'index';
  if (isTemplate(record, fields, id)) return 'template';
  if (record.text.trim() === '') return 'empty';
  if (isOtherDocument(stem, id, fields) || isAboutRecords(record, id) || goesWithRecord(record))
    return 'not-a-decision';
  if (isBare(record, fields)) return record.frontMatter ? 'stub' : 'empty';
  if (isStub(record, fields)) return 'stub';
  return isIndex(record, fields) ? 'index' : undefined;
}

/** `index`, `adr-index`; an `index-by-day` is a subject. */
const indexName = /^(?:_?index|toc|summary|(?:adrs?|rfcs?|decisions?|records?)[-_ ]index)$/i;

function isTemplate(record: RecordText, fields: readonly Field[], id: FileId): boolean {
  // `{{cookiecutter.name}}/docs/decisions/0001-purpose.md`: the scaffold of other repositories.
  if (record.path.includes('{{')) return true;
  // What a new issue or pull request begins with.
  if (/(?:^|\/)(?:issue|pull_request|merge_request)_templates?\//i.test(record.path)) return true;
  if (isTemplateFile(record.path, id)) return !isAboutTemplates(record, fields, id);
  if (!hasTemplateTitle(record, fields)) return false;
  return !isFilledIn(record, fields, id) && !isNamedLikeFile(record, id);
}

/** What a repository has in any folder, and minutes of a meeting or an introduction to a log that have no status. */
function isOtherDocument(stem: string, id: FileId, fields: readonly Field[]): boolean {
  if (id.ownFolder) return false;
  if (commonName.test(stem) || commonCapitals.test(stem)) return true;
  const isIntroduction = id.number?.value === '0' && introduction.test(id.slug);
  if (!isIntroduction && !minutes.test(id.slug)) return false;
  return !fields.some(({ name }) => name === 'status');
}

/** `# What is an ADR?`, `# How to write an ADR`, a heading that lacks its blank too, explains records to those who write them. */
function isAboutRecords({ text, titleHeading, head }: RecordText, { number }: FileId): boolean {
  if (number !== undefined && number.value !== '0') return false;
  const first = titleHeading ? undefined : head[0];
  const span = titleHeading?.content ?? (first?.kind === 'paragraph' ? first.lines[0] : undefined);
  return span !== undefined && asksForRecords.test(sliceOf(text, span));
}

const asksForRecords =
  /^#{0,3}\s?¿?(?:what(?: is|['’]s| are)|was (?:ist|sind)|qu['’]est-ce qu['’](?:un|une)|qu[eé] (?:es|son)|o que (?:é|são)|什么是|how to (?:write|create|add|make|propose|use))\s?(?:an? (?:new )?|new |the |ein(?:e|en)? |une? |los |l[ao]s? |um |uma |os )?(?:adrs?|architectur(?:e|al) decision records?|decision records?)\b[^\p{Alpha}]{0,4}(?:\(adrs?\)\??)?$/iu;

/** `# RFC-12 Signing in — Implementation checklist`: what somebody has to do or has said of that record. */
function goesWithRecord(record: RecordText): boolean {
  const { text, titleHeading } = record;
  if (!titleHeading || !besideRecord.test(sliceOf(text, titleHeading.content))) return false;
  return !hasRecordSection(record);
}

const besideRecord =
  /^\[?[A-Z]{2,8}[-_ ]?\d{1,5}\]?[:：]?\s(?![–—-])[^–—]*\s[–—-]\s(?:\p{Alpha}+\s){0,2}(?:checklist|(?:meeting|review) notes|minutes|test plan)$/iu;

const commonName = /^(?:contributing|changelog|glossary|code[-_]of[-_]conduct|faq)$/i;
/** In small letters these are subjects of decisions too. */
const commonCapitals =
  /^(?:PROCESS|GOVERNANCE|SECURITY|LICEN[CS]E|MAINTAINERS|AUTHORS|AGENTS|CLAUDE|ROADMAP|TODO)$/;
const introduction = /^(?:intro(?:duction)?|overview|about|guide(?:lines?)?)$/i;
const minutes =
  /\b(?:meeting(?: notes)?|minutes|meeting agenda|besprechungsprotokoll|sitzungsprotokoll)$/i;

/** Whether the name of a file says that it is a template, or that of the folder: `templates/adr.md`. */
export function isTemplateFile(path: string, { number, slug }: FileId): boolean {
  const name = number ? slug : baseNameOf(path).replace(/\.[^.]*$/, '');
  if (isTemplateName(name) || (!number && nameOfExample.test(name))) return true;
  const folder = baseNameOf(folderOf(path));
  return /^_?templates?$/i.test(folder) && !number && isTemplateName(`template-${name}`);
}

/** `example-adr.md`; with a number it is about examples. */
const nameOfExample =
  /^(?:adr[-_ ])?(?:example|sample|beispiel|exemple|ejemplo|exemplo)(?:[-_ ](?:adr|decision|record)){0,2}$/i;

/**
 * Nothing but words for templates: `adr-template`, `DEC-TEMPLATE`; or one in front of a kind of record:
 * `template-adr-team`. `template-engine` is a subject.
 */
function isTemplateName(name: string): boolean {
  if (/^[A-Z]{2,5}[-_]TEMPLATE$|^template[-_](?:adr|ADR|rfc|RFC)[-_]/.test(name)) return true;
  const words = name.toLowerCase().split(/[-_. ]+/);
  return (
    words.some(word => wordForTemplate.test(word)) && words.every(word => templateWord.test(word))
  );
}

const wordForTemplate =
  /^(?:template|vorlage|mod[èe]le|modelo|modello|plantilla|模板|テンプレート)$/;
const templateWord =
  /^(?:template|vorlage|mod[èe]le|modelo|modello|plantilla|模板|テンプレート|[a-z]{0,2}drs?|decision|record|rfc|bare|minimal|full|long|short|simple|nygard|new|default|proposal|y{4}|m{2}|d{2}|y{4}m{2}d{2}|x{2,7}|n{2,7}|0{2,7}|en|de|fr|es|pt|)$/;

/** `# {short title of solved problem and solution}`: the heading was to be replaced. */
function hasTemplateTitle({ text, titleHeading }: RecordText, fields: readonly Field[]): boolean {
  const field = fieldsNamed(fields, 'title').find(({ source }) => source === 'front-matter');
  const span = titleHeading?.content ?? field?.values[0]?.span;
  if (!span || (!titleHeading && !/[[{<]/.test(sliceOf(text, span)))) return false;
  if (openTitle.test(sliceOf(text, span))) return true;
  const title = sliceOf(text, span).replace(
    /^(?:adr[-_ ]?)?(?:\d+|[nx]+|\{\w+\}|\[\w+\])\s*[.:–—-]\s*/i,
    '',
  );
  return (
    isPlaceholder(title) ||
    titleAlone.test(title) ||
    /^(?:(?:[a-z]{0,2}dr|rfc|decision(?: record)?|proposal)\s+)?template\b|\badr template$/i.test(
      title,
    )
  );
}

/** `RFC-NNNN Title`: neither the number nor the title is written in. */
const openTitle =
  /^(?:[a-z]{2,8}[-_ ]?)?#?(?:n{2,7}|x{2,7})\b[\s.:–—-]{1,4}(?:short )?(?:title|titel|titre|título|titolo)\b/i;

/** `Title of the decision`, `Título da decisão`: what is to be written there, without brackets. */
const titleAlone =
  /^(?:short )?(?:title|titel|titre|título|titolo)(?: (?:court|corto|curto|breve))? (?:of the|der|de la|da|della) (?:decision|entscheidung|décision|decisión|decisão|decisione)$/i;

/** `ADR template and conventions` with a number, a status and a day decides on the template. */
function isAboutTemplates(record: RecordText, fields: readonly Field[], id: FileId): boolean {
  const { text, titleHeading } = record;
  if (!titleHeading || hasTemplateTitle(record, fields)) return false;
  const title = sliceOf(text, withoutPrefix(text, titleHeading.content, id));
  const words = title.toLowerCase().match(/\p{Alpha}+/gu) ?? [];
  const isNamed = words.some(word => wordForTemplate.test(word));
  return isNamed && !words.every(word => templateWord.test(word)) && isFilledIn(record, fields, id);
}

/** `[Use events in orders]` in `0007-use-events.md`: only the brackets of the template are left. */
function isNamedLikeFile({ text, titleHeading }: RecordText, { number, slug }: FileId): boolean {
  if (!titleHeading || number === undefined || number.value === '0') return false;
  const title = sliceOf(text, titleHeading.content).toLowerCase();
  const words = slug.toLowerCase().match(/\p{Alpha}{3,}/gu) ?? [];
  return words.length >= 2 && !/\btitle\b/.test(title) && words.every(word => title.includes(word));
}

/** A number of its own, one status and a day: only the brackets of the template are left around the title. */
function isFilledIn({ text }: RecordText, fields: readonly Field[], id: FileId): boolean {
  if (id.day === undefined && (id.number === undefined || id.number.value === '0')) return false;
  const valuesOf = (name: FieldName) =>
    fieldsNamed(fields, name).flatMap(({ values }) =>
      values.slice(0, 1).map(({ span }) => sliceOf(text, span)),
    );
  return valuesOf('status').some(isOwn) && valuesOf('date').some(said => day.test(said));
}

const day = /^\W*\d{4}-\d{2}-\d{2}\b/;

/** One status, not several to choose from; the brackets of the template may be left around it. */
function isOwn(status: string): boolean {
  return !isPlaceholder(status.replace(/^\[(\p{Alpha}+)\]$/u, '$1')) && !/[|/{}]/.test(status);
}

/** No word besides title and front matter. */
function isBare(record: RecordText, fields: readonly Field[]): boolean {
  if (fields.some(({ name, values }) => name === 'status' && values.length > 0)) return false;
  return record.sections.length === 0 && record.head.every(block => block.kind === 'html');
}

/** A few words that send the reader elsewhere. */
function isStub(record: RecordText, fields: readonly Field[]): boolean {
  if (record.sections.length > 0 || fields.some(field => field.source !== 'front-matter'))
    return false;
  const spans = blockValues(record.text, record.head).map(({ span }) => span);
  if (spans.reduce((sum, { start, end }) => sum + end - start, 0) > longestStub) return false;
  const said = spans.map(span => sliceOf(record.text, span)).join(' ');
  if (isNothingBesideLink(record, said)) return true;
  return /\b(?:moved|relocated|see|placeholder|has been (?:renamed|merged)|coming soon|déplacé|verschoben)\b/i.test(
    said,
  );
}

/** In UTF-16 units, without what stands between its paragraphs. */
const longestStub = 400;

/** `{% hint %}` and `[the page](https://example.org/adr/12)`: a few words at most stand around the one link. */
function isNothingBesideLink({ text, head }: RecordText, said: string): boolean {
  const links = head.flatMap(({ span }) =>
    parseInline(text, span).filter(({ kind }) => kind === 'link'),
  );
  if (links.length !== 1) return false;
  const rest = said.replaceAll(/\{%.*?%\}/g, ' ').replace(/\[[^\]]*\]\([^()]*\)/, ' ');
  return (rest.match(/\p{Alpha}/gu) ?? []).length <= mostLettersAroundLink;
}

const mostLettersAroundLink = 12;

/** Mostly links to other Markdown files, and nothing that a record has. */
function isIndex(record: RecordText, fields: readonly Field[]): boolean {
  if (fields.some(({ name }) => name === 'status' || name === 'date')) return false;
  if (hasRecordSection(record) || !namesRecords(record.text)) return false;
  const blocks = [...record.head, ...record.sections.flatMap(section => section.blocks)];
  const entries = blocks.reduce((sum, block) => sum + countEntries(record.text, block), 0);
  const paragraphs = blocks.filter(block => block.kind === 'paragraph').length;
  return entries >= leastEntries && entries > 2 * paragraphs;
}

const leastEntries = 3;

/** Whether the text names enough Markdown files to be an index; most texts need not be read for it. */
function namesRecords(text: string): boolean {
  return countOf('.md', text) + countOf('.MD', text) >= leastEntries;
}

/** How often a text has a word; more than `leastEntries` are not counted. */
function countOf(word: string, text: string): number {
  let count = 0;
  let at = text.indexOf(word);
  while (at >= 0 && count < leastEntries) {
    count++;
    at = text.indexOf(word, at + word.length);
  }
  return count;
}

function hasRecordSection({ sections }: RecordText): boolean {
  return sections.some(({ name }) => /^(?:decision|context|consequences|status)\b/.test(name));
}

function countEntries(text: string, block: Block): number {
  if (block.kind === 'list' || block.kind === 'quote') {
    return blockValues(text, [block]).filter(({ span }) => linksToRecord(text, span)).length;
  }
  if (block.kind !== 'table') return 0;
  return block.rows.filter(row => row.some(cell => linksToRecord(text, cell))).length;
}

function linksToRecord(text: string, span: Parameters<typeof parseInline>[1]): boolean {
  if (span.end - span.start > maxValueLength) return false;
  return parseInline(text, span).some(
    inline => inline.kind === 'link' && /\.md(?:#|$)/i.test(sliceOf(text, inline.destination)),
  );
}
