import type { Heading, Part } from '../../../parse/markdown-tree.ts';
import { baseNameOf } from '../../../text/path.ts';
import { findTrailingDay } from '../dates/leading-day.ts';
import { isDecisionFile, isLogFile } from './decision-path.ts';
import { sectionName } from './record-text.ts';

/** Whether the name of a heading, with or without a day, says that what stands below are decisions, and no open ones. */
export function isChapterOfDecisions(text: string, { content }: Heading): boolean {
  const name = sectionName(text, content);
  return chapterName.test(name.slice(0, name.length - (findTrailingDay(name)?.length ?? 0)));
}

/** The chapters `## Key decisions` and `## Decisions made` with all that stands below them. */
export function chaptersOfDecisions(text: string, parts: readonly Part[]): readonly Part[] {
  let chapter: Heading | undefined;
  return parts.filter(({ heading }) => {
    if (heading && (!chapter || heading.level <= chapter.level)) {
      const isChapter = heading.level > 1 && isChapterOfDecisions(text, heading);
      chapter = isChapter ? heading : undefined;
    }
    return chapter !== undefined;
  });
}

/**
 * Whether a title says that its text holds decisions and nothing else: `# Design decisions — The shop`, or with the shop
 * in front.
 */
export function isTitleOfDecisions(text: string, { content }: Heading): boolean {
  return piecesOf(sectionName(text, content)).some(
    part => chapterName.test(part) || (ofOneKind.test(part) && titleOfMany.test(part)),
  );
}

const ofOneKind =
  /(?<!^(?:deferred|open|pending|undecided)) (?:architecture|architectural|design|technical) decisions$/;

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
  /^(?:(?!(?:about|how|making|on|record(?:ing)?|what|when|where|why|writing)\s)\p{L}[^\n]*\s)?(?:decisions|decision (?:records|log|register)|adrs)$/u;

/** Whether a file is a page on a whole project, which may have a chapter of its decisions. */
export function isPageOfProject(path: string): boolean {
  return pageOfProject.test(baseNameOf(path));
}

const pageOfProject =
  /^(?:architecture|architektur|arquite[ck]?tura|design|project|readme|system[-_]design)\.(?:md|markdown|adoc|rst)$/i;

const chapterName =
  /^(?:log|(?:log )?entries)$|^(?:registro|bit[aá]cora|diario) de (?:decisiones|decisões)(?: técnicas| de arquitect?ura| de diseño)?$|^journal des décisions$|^entscheidungs(?:log|protokoll|register)$|^(?:(?:accepted|agreed|architecture|architectural|confirmed|core|design|final|important|key|locked|made|main|major|settled|technical|technology) ){0,2}decisions?(?: log| (?:and|&) (?:rationales?|reasons|trade-?offs)| (?:considered|made|rejected|taken)\b.*)?$|^(?:getroffene |technische |wichtige )?(?:architektur|design|entwurfs)?entscheidungen$|^(?:décisions prises|decisiones tomadas|decisões tomadas|decisioni prese|getroffene entscheidungen)(?: .*)?$|^décisions(?: techniques| d['’]architecture)?(?: clés)?$|^decisiones(?: técnicas| de arquitectura| de diseño)?(?: clave)?$|^decisões(?: técnicas| arquiteturais| de arquitetura| de design)?(?: chave)?$|^besluiten(?:register)?$|^decisioni(?: tecniche| di progetto)?$|^(?:dziennik decyzji|decyzje)$|^(?:kararlar|karar (?:kaydı|günlüğü))$|^(?:журнал решений|(?:архитектурные |принятые |технические )?решения)$|^(?:(?:의사 ?)?결정|설계 결정)(?: ?(?:기록|로그|사항))?$|^(?:設計判断|意思決定)(?:の?記録|ログ)?$|^(?:已确认|已確認|确定|架构|设计|技术|关键)?的?(?:决策|决定|決策|決定)$/;
