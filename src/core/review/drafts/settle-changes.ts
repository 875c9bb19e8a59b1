import type { Project } from '../../model/project.ts';
import { type ArchitecturalChange, changeGroups } from '../../model/review/review.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { readText } from '../read-text.ts';
import type { Draft } from './draft.ts';

/** A draft with its files and what it is about. */
export interface PlacedDraft extends Draft {
  readonly baseFile: string;
  readonly headFile: string;
  /** For example `docs/adr/ADR-0042`, or `orders/cut-over`: what it is called in the head. */
  readonly entity: string;
}

/** Adds places, the text of the base and fingerprints, and sorts by group, file and place. */
export function settleChanges(
  drafts: readonly PlacedDraft[],
  base: Project,
): readonly ArchitecturalChange[] {
  const seen = new Map<string, number>();
  const changes = drafts.map((draft): ArchitecturalChange => {
    const { kind, group, severity = 'information', message, entity, fact = '' } = draft;
    const key = [kind, entity, fact].join(' ').trim();
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return {
      ...{ kind, group, severity, message },
      base: draft.base && {
        file: draft.baseFile,
        span: draft.base,
        text: readText(base, draft.baseFile).slice(draft.base.start, draft.base.end),
      },
      head: draft.head && { file: draft.headFile, span: draft.head },
      fingerprint: ordinal === 0 ? key : `${key} ${ordinal + 1}`,
    };
  });
  return changes.sort(compareChanges);
}

function compareChanges(a: ArchitecturalChange, b: ArchitecturalChange): number {
  const [left, right] = [a.head ?? a.base, b.head ?? b.base];
  return (
    changeGroups.indexOf(a.group) - changeGroups.indexOf(b.group) ||
    byCodeUnit(left?.file ?? '', right?.file ?? '') ||
    (left?.span.start ?? 0) - (right?.span.start ?? 0) ||
    byCodeUnit(a.fingerprint, b.fingerprint)
  );
}
