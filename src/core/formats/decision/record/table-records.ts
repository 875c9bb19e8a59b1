import { plainText } from '../../../parse/inline.ts';
import type { Block, Table } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan } from '../clean-span.ts';
import type { Field } from '../fields/field.ts';
import { fieldOfCells } from '../fields/table-fields.ts';
import { type DecisionItem, fieldWith } from './decision-item.ts';

/**
 * A column of decisions and one of days, ids, statuses or reasons. A table that links to records, or has the ids of ADRs and
 * does not say why, is an index of what is written elsewhere; one that says why may link to other pages behind its decisions.
 */
export function readTableRecords(text: string, block: Block): DecisionItem[] {
  const table = tableIn(text, block);
  const [header = [], ...body] = table;
  const tellsWhy = header.some(cell => nameOfReason.test(plainText(text, cell)));
  const column = columnOfTitles(text, table);
  const isIndex = (cell: Span, at: number) =>
    (tellsWhy ? (at > column ? linkToRecord : linkToPage) : ofIndex).test(sliceOf(text, cell)) ||
    linkToRecord.test(sliceOf(text, cell));
  const links = body.filter(row => row.some(isIndex));
  const isOfAdrs = !tellsWhy && header.some(cell => nameOfAdrs.test(sliceOf(text, cell)));
  if (column < 0 || links.length * 2 > body.length || isOfAdrs) return [];
  const rows = body.flatMap(row => rowOf(text, { header, column, row }) ?? []);
  const isLog = ({ fields }: DecisionItem) =>
    fields.some(({ name }) => name === 'date' || name === 'number' || name === 'status');
  return tellsWhy || areOfSubjects(text, header, body) || rows.every(isLog) ? rows : [];
}

/**
 * The one of that name, else that of a summary beside days and reasons, `| Date | What changes | Why |`, or behind ids of
 * decisions: `| ID | Date | Summary | Status |`.
 */
function columnOfTitles(text: string, [header = [], ...body]: Table['rows']): number {
  const named = header.findIndex(cell => nameOfDecision.test(plainText(text, cell)));
  const tellsWhy = header.some(cell => nameOfReason.test(plainText(text, cell)));
  const names = header.map(cell => fieldOfCells(text, cell, cell)[0]?.name);
  const haveIds = body.every(([cell]) => cell && idOfDecision.test(sliceOf(text, cell)));
  if (named >= 0 || !names.includes('date') || !(tellsWhy || haveIds)) return named;
  return header.findIndex(cell => nameOfTitle.test(plainText(text, cell)));
}

const nameOfTitle =
  /^(?:summary|title|topic|subject|changes?|what(?:\s[^|]{1,40})?|zusammenfassung|thema|was|resumen|tema|resumo|assunto|résumé|sujet|quoi|qué|o que|riassunto|概要|内容|变更|變更|変更)$/i;

const idOfDecision = /^(?:\*\*)?(?:DEC|D)-?\d{1,5}(?:\*\*)?$/;

/** The first column tells what was to be decided, and not of one decision what it is and why. */
function areOfSubjects(text: string, header: readonly Span[], body: Table['rows']): boolean {
  const [[name = ''] = [], ...subjects] = [header, ...body].map(([cell]) =>
    cell ? [plainText(text, cell)] : [],
  );
  return nameOfSubject.test(name) && !subjects.some(([subject = '']) => nameOfReason.test(subject));
}

function tableIn(text: string, block: Block): Table['rows'] {
  if (block.kind === 'table') return block.rows;
  const rows = brokenRows(text, block);
  return rows.length > 0 ? rows : toldRows(text, block);
}

/** Lines between bars that are no table, since the one below their head is missing or has more or fewer cells than it. */
function brokenRows(text: string, block: Block): Table['rows'] {
  const lines = block.kind === 'paragraph' ? block.lines : [];
  const said = lines.map(line => sliceOf(text, line));
  if (lines.length < 3 || !said.every(line => line.startsWith('|'))) return [];
  return lines
    .filter((_, at) => !/^\|[\s:|-]+$/.test(said[at] ?? ''))
    .map(line => cellsOf(text, line));
}

function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\|([^|]+)(?=\|)/g)].map(({ index, 1: cell = '' }) =>
    cleanSpan(text, { start: start + index + 1, end: start + index + 1 + cell.length }),
  );
}

/** Lines `2026-11-24 | Use Kafka | Events`, where the text has told before what stands in them: `date | decision | why`. */
function toldRows(text: string, block: Block): Table['rows'] {
  const lines = block.kind === 'paragraph' ? block.lines : [];
  if (!lines.some(line => dayInRow.test(sliceOf(text, line)))) return [];
  const told = /`([^`|\n]{2,40}(?:\|[^`|\n]{2,40}){2,8})`/.exec(
    text.slice(0, Math.min(block.span.start, 4000)),
  );
  if (!told || !lines.every(line => dayInRow.test(sliceOf(text, line)))) return [];
  const header = { start: told.index + 1, end: told.index + told[0].length - 1 };
  return [header, ...lines].map(line => splitCells(text, line));
}

const dayInRow = /^\d{4}-\d{2}-\d{2}\s?\|/;

function splitCells(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^|]+/g)].map(({ index, 0: cell }) =>
    cleanSpan(text, { start: start + index, end: start + index + cell.length }),
  );
}

interface Row {
  readonly header: readonly Span[];
  readonly column: number;
  readonly row: readonly Span[];
}

/** What stands in columns of other names may still say what the decision was replaced by. */
function rowOf(text: string, { header, column, row }: Row): DecisionItem | undefined {
  const title = row[column] && withoutSign(text, row[column]);
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || !title || title.end <= title.start) return undefined;
  const others = row.flatMap((cell, at) => {
    const fields = at === column ? [] : fieldOf(text, header[at], cell);
    return at === column ? [] : { cell, fields };
  });
  const blocks = others.flatMap(({ cell, fields }) =>
    fields.length > 0 ? [] : { kind: 'paragraph' as const, lines: [cell], span: cell },
  );
  const fields = others.flatMap(other => other.fields);
  return { title, fields, blocks, span: { start: first.start, end: last.end } };
}

/** `✅ **Use files**` */
function withoutSign(text: string, { start, end }: Span): Span {
  const sign = /^(?:[\u2000-\u2bff\ud800-\udfff]|\ufe0f){1,4}\s+(?=\S)/.exec(
    text.slice(start, end),
  );
  return { start: start + (sign?.[0].length ?? 0), end };
}

const linkToPage = /\]\([^()\s]*\.(?:md|adoc|rst)\b/i;
/** `[ADR-7](../adr/0007-x.md)`, and not `[The rules](rules.md#names)`. */
export const linkToRecord =
  /\]\((?:[^()\s]*[/_-])?(?:(?:adrs?|decisions?|rfcs?)[-_/]|\d{1,5}[-_.][^()\s]*\.(?:md|adoc|rst)\b)/i;
/** Records lie beside their index or below it, what they are about may lie anywhere. */
const ofIndex = /\]\((?!\.\.\/)[^()\s]*\.(?:md|adoc|rst)\b|^[[*`]{0,3}(?:ADR|RFC)s?[-_ ]?\d/i;

const nameOfAdrs = /^[*`]{0,3}(?:ADR|RFC)s?[*`]{0,3}$/i;

const nameOfDecision =
  /^(?:(?:design |key )?decisions?|choice|choix|elecci[oó]n|escolha|keuze|scelta|wybór|entscheidung|décision|decisión|decisão|decisione|besluit|beslut(?:ning)?|decyzja|karar|决策|决定|決策|決定|判断|결정|решение)(?:\s?[/&+]\s?[^/&+]{1,30})?$/i;

/** The column that tells why. */
const nameOfReason =
  /^(?:rationale|reason(?:ing)?|why|conte(?:xt|xte|xto|sto)|kontext|контекст|begründung|grund|warum|raison|pourquoi|justification|motivo|raz[oó]n|justificación|justificativa|por qu[eê]|motivazione|perché|reden|motiv(?:atie|ering)|waarom|begrun+(?:d)?else|uzasadnienie|gerekçe|neden|理由|原因|근거|이유|обоснование|причина|почему)\??$/i;

const nameOfSubject =
  /^(?:topic|subject|area|aspect|question|thema|bereich|aspekt|frage|sujet|domaine|tema|área|aspecto|ambito|onderwerp|emne|ämne|temat|obszar|konu|тема|вопрос|область|主题|主題|领域|項目|항목|주제)$/i;

/** In a table a bare sign heads the numbers, or nothing at all. */
function fieldOf(text: string, label: Span | undefined, value: Span | undefined): Field[] {
  if (!label || !value) return [];
  const name = sliceOf(text, label);
  const isNumber =
    name === '' || /^decision[_ ]id$/i.test(name)
      ? idAlone.test(sliceOf(text, value))
      : /^(?:#|no\.?|nr\.?)$/i.test(name);
  return isNumber ? [fieldWith(text, 'number', value)] : fieldOfCells(text, label, value);
}

const idAlone = /^(?:\*\*)?[A-Z]{1,6}-?\d{1,5}(?:\*\*)?$/;
