import type { Heading, Part } from '../../../parse/markdown-tree.ts';
import { baseNameOf } from '../../../text/path.ts';
import { sliceOf } from '../../../text/span.ts';
import { findTrailingDay } from '../dates/leading-day.ts';
import { isDecisionFile, isLogFile } from './decision-path.ts';
import { isBesideEntries } from './entry-heading.ts';
import { sectionName } from './record-text.ts';

/** Whether the name of a heading, without a day or a remark in brackets, says that below it are decisions, and no open ones. */
export function isChapterOfDecisions(text: string, { content }: Heading): boolean {
  const name = sectionName(text, content);
  const bare = name.slice(0, name.length - (findTrailingDay(name)?.length ?? 0));
  return chapterName.test(bare.replace(remark, ''));
}

const remark =
  /\s\((?:accepted|agreed|binding|chronological|confirmed|final|latest first|locked|made|newest first|settled|taken|verbatim)\)$/;

/** All that stands in the chapters `## Key decisions` and `## Decisions made`. */
export function chaptersOfDecisions(text: string, parts: readonly Part[]): readonly Part[] {
  return chaptersIn(text, parts, heading => isChapterOfDecisions(text, heading)).flat();
}

/** The chapters whose heading speaks of several decisions, of whatever kind. */
export function chaptersOfSeveral(
  text: string,
  parts: readonly Part[],
): readonly (readonly Part[])[] {
  return chaptersIn(
    text,
    parts,
    heading =>
      isTitleOfSeveral(text, heading) &&
      (isChapterOfDecisions(text, heading) || !isBesideEntries(text, heading)),
  );
}

/** None of them stands below `## Decision categories`. */
function chaptersIn(
  text: string,
  parts: readonly Part[],
  isChapter: (heading: Heading) => boolean,
): readonly (readonly Part[])[] {
  const chapters: Part[][] = [];
  let open: { readonly level: number; readonly own: Part[] } | undefined;
  for (const part of parts) {
    const { heading } = part;
    if (heading && (!open || heading.level <= open.level)) {
      const isBelow = heading.level > 1;
      const isNamed = isBelow && isChapter(heading);
      const isOne = isNamed || (isBelow && isBesideEntries(text, heading));
      open = isOne ? { level: heading.level, own: [] } : undefined;
      if (open && isNamed) chapters.push(open.own);
    }
    open?.own.push(part);
  }
  return chapters;
}

/** `## Decisions`; not `## Decision`, which is a section of one. */
export function isTitleOfSeveral(text: string, heading: Heading): boolean {
  return isTitleOfDecisions(text, heading) && !/decision$/i.test(sliceOf(text, heading.content));
}

/** Whether a title says that its text holds decisions: `# Design decisions — The shop`, or with the shop in front. */
export function isTitleOfDecisions(text: string, { content }: Heading): boolean {
  const name = sectionName(text, content);
  if (openRemark.test(name)) return false;
  return piecesOf(name).some(
    part => chapterName.test(part) || (titleOfMany.test(part) && !ofOpenOnes.test(part)),
  );
}

const openRemark =
  /(?:[(（](?:[^()（）]{0,40}\s)?|\s[—–-]\s|[:：]\s)(?:open|pending|proposed|tbd|to be (?:decided|made)|undecided|offen|pendientes?|pendentes?|en attente|aperte|待定)[)）]?$/u;

const ofOpenOnes =
  /(?:^|\s)(?:candidate|deferred|future|missing|open|outstanding|pending|planned|possible|postponed|potential|undecided|unresolved|upcoming|not (?:yet )?(?:made|taken))\s(?:\p{Alpha}+\s)?decisions$/u;

function piecesOf(title: string): readonly string[] {
  return [title, ...title.split(/\s?[:：(（—–|]\s?|\s-\s|\sfor\s/)];
}

/** Whether a file holds several decisions by its name, or by its title where the name may be that of one: `ADR.md`. */
export function isLog(path: string, text: string, parts: readonly Part[]): boolean {
  if (isLogFile(path)) return true;
  const title = parts.find(({ heading }) => heading)?.heading;
  // Without any heading, what stands in it has to show it.
  if (!title || !isDecisionFile(path)) return !title && isDecisionFile(path);
  const isOne = parts.some(
    ({ heading }) =>
      heading?.level === title.level + 1 && sectionName(text, heading.content) === 'decision',
  );
  return !isOne && piecesOf(sectionName(text, title.content)).some(part => titleOfMany.test(part));
}

/** `Design decisions`; not `Record design decisions`, which is one, nor `How we take decisions`. */
const titleOfMany =
  /^(?:(?!(?:about|how|making|on|record(?:ing)?|what|when|where|why|writing)\s)\p{Alpha}[^\n]*\s)?(?:decisions|decision (?:records|log|register)|adrs)$|\s(?:设计|技术|架构|設計|技術)?(?:决策|决定|決策|決定)(?:[记記]录|記録|日志)?$/u;

/** Whether a file is a page on a whole project, which may have a chapter of its decisions. */
export function isPageOfProject(path: string): boolean {
  return pageOfProject.test(baseNameOf(path));
}

const pageOfProject =
  /^(?:architecture|architektur|arquite[ck]?tura|design|project|readme|system[-_]design)\.(?:md|markdown|adoc|rst)$/i;

const chapterName =
  /^(?:log|(?:log )?entries)$|^(?:registro|bit[aá]cora|diario) de (?:decisiones|decisões)(?: técnicas| de arquitect?ura| de diseño)?$|^journal des décisions$|^entscheidungs(?:log|protokoll|register)$|^(?:(?:accepted|agreed|architecture|architectural|confirmed|core|design|final|important|key|locked|made|main|major|settled|technical|technology) ){0,2}decisions?(?: log| (?:and|&) (?:rationales?|reasons|trade-?offs)| (?:considered|made|rejected|taken)\b.*)?$|^(?:getroffene |technische |wichtige )?(?:architektur|design|entwurfs)?entscheidungen$|^(?:décisions prises|decisiones tomadas|decisões tomadas|decisioni prese|getroffene entscheidungen)(?: .*)?$|^décisions(?: techniques| d['’]architecture)?(?: clés)?(?: et justifications?)?$|^decisiones(?: técnicas| de arquitectura| de diseño)?(?: clave)?(?: y justificaci(?:ón|ones))?$|^decisões(?: técnicas| arquiteturais| de arquitetura| de design)?(?: chave)?(?: e justificativas?)?$|^besluiten(?:register)?$|^decisioni(?: tecniche| di progetto)?$|^(?:dziennik decyzji|decyzje)$|^(?:kararlar|karar (?:kaydı|günlüğü))$|^(?:журнал решений|(?:архитектурные |принятые |технические )?решения)$|^(?:(?:의사 ?)?결정|설계 결정)(?: ?(?:기록|로그|사항))?$|^(?:設計判断|意思決定)(?:の?記録|ログ)?$|^(?:已确认|已確認|确定|架构|设计|技术|关键)?的?(?:决策|决定|決策|決定)$/;
