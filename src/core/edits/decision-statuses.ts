import type { Decision, DecisionStatus, SourcedStatus } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { fromNext, type StatusChoices } from './status-choice.ts';
import { findStatusLine, inCaseOf, isUnfilled } from './status-line.ts';

/**
 * The statuses that a decision can be given in place of what says its status now: those that its log has
 * words for.
 */
export function decisionStatusesFor(project: Project, decision: Decision): StatusChoices {
  const line = findStatusLine(project, decision);
  const written = decision.status?.raw;
  if (!line) return { written, choices: [] };
  const { file, log } = decision;
  const said = project.decisions.flatMap(each =>
    each.log === log && each.status ? [each.status] : [],
  );
  const form = isUnfilled(line) ? oneWord : formOf(line.status.raw);
  const isWord = form === oneWord;
  const alike = said.filter(({ raw }) => formOf(raw) === form);
  const mayBeEnglish = isWord && speaksEnglish(said);
  const choices = fromNext(given, decision.status?.value).flatMap(status => {
    if (status === decision.status?.value) return [];
    const own = alike.find(({ value }) => value === status)?.raw;
    const word = own ?? (mayBeEnglish ? status : undefined);
    if (word === undefined) return [];
    const newText = isWord ? inCaseOf(line.status.raw, word) : word;
    const edits = [{ span: line.status.span, newText }];
    return [{ word: newText, change: { kind: 'change' as const, file, edits } }];
  });
  return { written, choices };
}

/**
 * In the order in which a decision goes through them, then its other ends. Superseded is none of them, because it needs
 * a successor.
 */
const given: readonly DecisionStatus[] = [
  'draft',
  'proposed',
  'accepted',
  'deprecated',
  'rejected',
  'withdrawn',
  'deferred',
];

const oneWord = 'a';

/** What stands around the words: `✅ Accepted` and `🤔 Proposed` are alike, `Accepted (2026)` is none of them. */
function formOf(raw: string): string {
  return raw
    .replaceAll(/\p{Alpha}+/gu, oneWord)
    .replaceAll(/\p{Extended_Pictographic}\ufe0f?/gu, '*');
}

/** Also a log in which nobody has said anything yet. */
function speaksEnglish(said: readonly SourcedStatus[]): boolean {
  const known = said.filter(({ value }) => value !== 'unknown');
  return known.length === 0 || known.some(({ raw }) => /^(?:draft|[a-z]+ed)$/i.test(raw));
}
