import { shareOf } from '../../analysis/evidence/measured-progress.ts';
import { meaningOf } from '../../analysis/history/meaning-of.ts';
import { directionOf, improvement, knownDirectionOf } from '../../analysis/past/direction.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Pair } from '../../model/review/review.ts';
import { percentText } from '../../text/percent-text.ts';
import type { Draft } from '../drafts/draft.ts';
import { lessSafe, safer, shifted } from '../drafts/safeguards.ts';

/** What one measure of a plan is now that it was not before. */
export function compareMeasure({ base, head }: Pair<Evidence>): Draft[] {
  return [
    ...compareDefinition({ base, head }),
    ...compareGoal({ base, head }),
    ...compareRatchet({ base, head }),
  ];
}

function compareDefinition({ base, head }: Pair<Evidence>): Draft[] {
  if (definitionOf(base) === definitionOf(head)) return [];
  return [
    {
      kind: 'measure-redefined',
      group: 'scope',
      message: `What ${head.id.value} counts changed; older values cannot be compared with newer ones.`,
      base: base.id.span,
      head: head.id.span,
    },
  ];
}

/** A number that a person wrote down is a value, not a definition. */
function definitionOf({ source, include, exclude, count }: Evidence): string {
  const globs = [include, exclude].map(list => list.map(({ value }) => value).sort());
  const what = source?.kind === 'manual' ? 'manual' : meaningOf(source);
  return JSON.stringify([what, globs, count?.value ?? 'matches']);
}

/** A baseline or a target that moved: progress changes although nobody did anything. */
function compareGoal({ base, head }: Pair<Evidence>): Draft[] {
  return (['baseline', 'target'] as const).flatMap((what): Draft[] => {
    const [before, after] = [goalText(base, what), goalText(head, what)];
    if (before === after) return [];
    const easier = isEasier({ base, head }, what);
    const change = `${what} of ${head.id.value} ${before} → ${after}`;
    const effect = what === 'baseline' ? effectOf({ base, head }) : '';
    return [
      {
        kind: `${what}-changed`,
        group: easier ? 'safety-weakened' : 'scope',
        message: `${easier ? 'Goal made easier' : 'Goal changed'}: ${change}${effect}.`,
        base: base[what]?.span ?? base.id.span,
        head: head[what]?.span ?? head.id.span,
        fact: `${before} ${after}`,
      },
    ];
  });
}

function goalText({ baseline, target }: Evidence, what: 'baseline' | 'target'): string {
  if (what === 'target') return target ? String(target.value) : 'none';
  return (
    [baseline?.value?.value, baseline?.at && `at ${baseline.at.value}`]
      .filter(part => part !== undefined)
      .join(' ') || 'none'
  );
}

function numberOf({ baseline, target }: Evidence, what: 'baseline' | 'target') {
  return what === 'target' ? target?.value : baseline?.value?.value;
}

/** Whether the way from baseline to target got shorter at its end, or longer at its beginning. */
function isEasier({ base, head }: Pair<Evidence>, what: 'baseline' | 'target'): boolean {
  const [old, now] = [numberOf(base, what), numberOf(head, what)];
  if (now === undefined) return what === 'target';
  const direction = knownDirectionOf(base) ?? knownDirectionOf(head);
  return old !== undefined && direction !== undefined && improvement(direction, old, now) < 0;
}

/** What a new baseline does to the progress before anything is done: that needs no measuring. */
function effectOf({ base, head }: Pair<Evidence>): string {
  const [from, value] = [numberOf(base, 'baseline'), numberOf(head, 'baseline')];
  if (from === undefined || value === undefined) return '';
  const found = { kind: 'known', value: from, measure: undefined } as const;
  const share = shareOf({ evidence: head, found, begin: { value, sample: undefined } }) ?? 0;
  return share > 0 ? `: the old baseline now counts as ${percentText(share)} done` : '';
}

function compareRatchet({ base, head }: Pair<Evidence>): Draft[] {
  const [old, now] = [base.ratchet, head.ratchet];
  const name = head.id.value;
  const spans = { base: (old ?? base.id).span, head: (now ?? head.id).span };
  if (!old && !now) return [];
  if (!now) {
    const message = `Safeguard removed from ${name}: it may get worse again, its ratchet is gone.`;
    return [{ kind: 'ratchet-removed', ...lessSafe, message, ...spans }];
  }
  if (!old) {
    const message = `Safeguard added to ${name}: it must not get worse any more.`;
    return [{ kind: 'ratchet-added', ...safer, message, ...spans }];
  }
  const [before, after] = [old.limit?.value, now.limit?.value];
  if (before === after) return [];
  const isLooser =
    after !== undefined &&
    (before === undefined || improvement(directionOf(head), before, after) < 0);
  const show = (limit: number | undefined) =>
    limit === undefined ? 'its best value' : String(limit);
  const said = `on ${name}: limit of the ratchet ${show(before)} → ${show(after)}`;
  return [{ ...shifted(!isLooser, ['ratchet-tightened', 'ratchet-loosened'], said), ...spans }];
}
