import type { DecisionStatus, SourcedStatus } from '../../../model/decision.ts';
import type { Sourced } from '../../../model/value.ts';
import type { Heading } from '../../../parse/markdown-tree.ts';
import { baseNameOf, folderOf } from '../../../text/path.ts';
import { sliceOf } from '../../../text/span.ts';
import { findLeading } from './leading-status.ts';

/**
 * The state that a folder such as `deprecated/` or the end of a file name such as
 * `0012-slug.rejected.md` tells. It is a hint: what is written in the text decides.
 */
export function readPlaceStatus(path: string): Sourced<DecisionStatus> | undefined {
  const stem = baseNameOf(path).replace(/\.[^.]*$/, '');
  const inName = /[._]([a-z]+)$/i.exec(stem)?.[1] ?? '';
  const inFolder = /^([a-z]+)(?:[-_ ](?:adrs?|decisions?|records?))?$/i.exec(
    baseNameOf(folderOf(path)),
  );
  for (const raw of [inName, inFolder?.[1] ?? '']) {
    const value = states.get(raw.toLowerCase());
    const doubt = 'Only the name of the folder or of the file says so.';
    if (value) return { value, raw, span: { start: 0, end: 0 }, source: 'file-name', doubt };
  }
  return undefined;
}

/** What a heading such as `## Superseded decisions` or `## Decisiones — APROBADO` says of the records below it. */
export function readHeadingStatus(
  text: string,
  heading: Heading | undefined,
): SourcedStatus | undefined {
  const said = heading ? sliceOf(text, heading.content) : '';
  const [word = ''] =
    /^\p{Alpha}{5,10}(?=(?:\s(?:adrs?|decisions?|records?))?$)/iu.exec(said) ?? [];
  const [behind = ''] = /(?<=\s[·|–—]\s)\p{Upper}{5,15}$/u.exec(said) ?? [];
  const mark = ofDecisions.test(said) ? behind : '';
  const leading = findLeading(mark.toLowerCase(), []);
  const marked = leading?.length === mark.length ? leading.status : undefined;
  const raw = marked ? mark : word;
  const value = marked ?? states.get(word.toLowerCase());
  if (!heading || !value) return undefined;
  const start = heading.content.start + (marked ? said.length - mark.length : 0);
  const span = { start, end: start + raw.length };
  return { value, raw, span, source: 'heading', doubt: 'Only the heading above it says so.' };
}

/** `## Endpoints — DEPRECATED` is about something else. */
const ofDecisions =
  /decision|décision|decisi[oó]n|decisão|decisões|entscheidung|besluit|beslut|decyzj|karar|решени|决策|决定|決策|決定|결정|\badrs\b/i;

/** What one word says of a record where no sentence is around it. */
export const states: ReadonlyMap<string, DecisionStatus> = new Map([
  ['accepted', 'accepted'],
  ['approved', 'accepted'],
  ['proposed', 'proposed'],
  ['draft', 'draft'],
  ['drafts', 'draft'],
  ['rejected', 'rejected'],
  ['deprecated', 'deprecated'],
  ['obsolete', 'deprecated'],
  ['historic', 'deprecated'],
  ['superseded', 'superseded'],
  ['withdrawn', 'withdrawn'],
  ['abandoned', 'withdrawn'],
  ['deferred', 'deferred'],
]);
