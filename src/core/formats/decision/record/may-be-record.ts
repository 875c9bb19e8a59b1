import type { FrontMatter } from '../../../parse/markdown-tree.ts';
import { sliceOf } from '../../../text/span.ts';
import type { TextDocument } from '../../document.ts';
import type { FileId } from '../names/file-id.ts';
import { tellsKind } from '../names/title-prefix.ts';
import { isChapterOfDecisions, isPageOfProject } from './chapters.ts';
import { isDecisionPath } from './decision-path.ts';
import { rfcLabel } from './evidence.ts';
import { sectionName } from './record-text.ts';
import { isDecisionSection, tellProposal } from './section-words.ts';
import { hasIdOfDecision } from './split-records.ts';

/**
 * Whether a text can have any evidence of a record: an id in its name, a status or a pull request of a proposal, two sections of a
 * decision, some of a proposal, a title that says what it is, or entries of a log with their ids or days. Most
 * pages of a repository have none of them, and need not be read to know it.
 */
export function mayBeRecord({ kind, path, text, tree }: TextDocument, id: FileId): boolean {
  if (kind !== 'markdown' || id.number !== undefined || id.day !== undefined) return true;
  if (isDecisionPath(path)) return true;
  if (mayNameStatus(text) || hasKeyOfRecord(text, tree.frontMatter)) return true;
  if (rfcLabel.test(text.slice(0, mostOfHead))) return true;
  if (tree.parts.some(part => part.mayHoldBoldLines)) return true;
  const title = tree.parts.find(({ heading }) => heading)?.heading;
  if (title && tellsKind(sliceOf(text, title.content))) return true;
  const names = tree.parts.flatMap(({ heading }) =>
    heading ? sectionName(text, heading.content) : [],
  );
  if (new Set(names.filter(isDecisionSection)).size >= 2) return true;
  if (tellProposal(names)) return true;
  const isPage = isPageOfProject(path);
  return tree.parts.some(
    ({ heading }) =>
      heading &&
      (hasIdOfDecision(sliceOf(text, heading.content)) ||
        (isPage && isChapterOfDecisions(text, heading))),
  );
}

/** A head of usual length. */
const mostOfHead = 600;

/** Whether a label of the field status can stand in a text: each of them holds one of these pieces. */
export function mayNameStatus(text: string): boolean {
  // Most records have this one, and to look for it alone is quick.
  return text.includes('Status') || piecesOfLabels.test(text);
}

/** `stage: draft` and `approvers:` tell of a record in front matter alone: they are words of many texts. */
function hasKeyOfRecord(text: string, frontMatter: FrontMatter | undefined): boolean {
  const keys = /^(?:stage|approvers|reviewers)\s*:/im;
  return frontMatter !== undefined && keys.test(sliceOf(text, frontMatter.span));
}

/** Accented letters may be written in two ways, so they are left out. */
const piecesOfLabels =
  /stat(?:us|e|ut|o)|estado|situa|状态|狀態|ステータス|状態|статус|상태|\u1109\u1161\u11bc\u1110\u1162|durum|tr(?:ạ|a\u0323?)ng th(?:á|a\u0301?)i|(?<![a-z])(?:é|e\u0301?)tat(?![a-z])/i;
