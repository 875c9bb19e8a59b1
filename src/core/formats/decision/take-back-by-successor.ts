import type { Relation, SourcedStatus } from '../../model/decision.ts';

/**
 * A record that says accepted and names what replaced it, as in `Superseded-By: 141`, is not in force,
 * unless only a part of it was replaced. What its status itself says of a successor has been read with it.
 * The contradiction is told beside it.
 */
export function takeBackBySuccessor(
  text: string,
  status: SourcedStatus,
  {
    written,
    relations,
  }: {
    readonly written: readonly SourcedStatus[];
    readonly relations: readonly Relation[];
  },
): SourcedStatus {
  if (status.value !== 'accepted') return status;
  const successor = relations.find(
    ({ kind, inPart, span }) =>
      kind === 'superseded-by' &&
      !inPart &&
      !written.some(other => span.start >= other.span.start && span.end <= other.span.end),
  );
  if (!successor || partRemark.test(text.slice(successor.span.end, successor.span.end + 200))) {
    return status;
  }
  return { ...status, value: 'superseded' };
}

/** A remark behind the successor, in its line. */
const partRemark =
  /^[^\n]*(?:\b(?:part|partly|partially|only|sections?|teilweise|nur|en partie|partiellement|parcialmente|em parte|en parte)\b|§|部分|一部)/i;
