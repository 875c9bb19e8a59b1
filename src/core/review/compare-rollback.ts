import type { Step } from '../model/plan/plan.ts';
import type { Rollback } from '../model/plan/rollback.ts';
import type { ChangeGroup, Pair } from '../model/review/review.ts';
import type { Duration } from '../model/value.ts';
import { durationText, secondsOf } from '../text/duration-text.ts';
import type { Draft } from './draft.ts';

/** What became of the way back of a step. */
export function compareRollback({ base, head }: Pair<Step>): Draft[] {
  const [old, now] = [base.rollback, head.rollback];
  const spans = { base: (old ?? base.title).span, head: (now ?? head.title).span };
  if (!old && !now) return [];
  const changes = old && now ? compareParts({ base: old, head: now }) : [presence(now)];
  return changes.map(({ kind, group, said }) => {
    const isWeaker = group === 'safety-weakened';
    const beginning = isWeaker ? 'Safeguard weakened on ' : strongerOrNeutral(group);
    const message = `${beginning}${head.id}: ${said}.`;
    return { kind, group, message, ...spans, ...(isWeaker ? { severity: 'warning' } : {}) };
  });
}

interface PartChange {
  readonly kind: string;
  readonly group: ChangeGroup;
  readonly said: string;
}

function strongerOrNeutral(group: ChangeGroup): string {
  return group === 'safety-strengthened' ? 'Safeguard strengthened on ' : '';
}

function presence(now: Rollback | undefined): PartChange {
  return now
    ? { kind: 'rollback-added', group: 'safety-strengthened', said: 'a rollback is described' }
    : { kind: 'rollback-removed', group: 'safety-weakened', said: 'its rollback is gone' };
}

function compareParts(pair: Pair<Rollback>): PartChange[] {
  return [...compareValidity(pair), ...compareTest(pair), ...compareWay(pair)];
}

function compareValidity({ base, head }: Pair<Rollback>): PartChange[] {
  if (base.unreadValidity || head.unreadValidity) return [];
  const [before, after] = [validity(base.validFor?.value), validity(head.validFor?.value)];
  if (before.seconds === after.seconds) return [];
  const said = `the rollback is valid ${before.text} → ${after.text}`;
  return after.seconds < before.seconds
    ? [{ kind: 'rollback-shortened', group: 'safety-weakened', said }]
    : [{ kind: 'rollback-lengthened', group: 'safety-strengthened', said }];
}

function compareTest({
  base: { tested: old },
  head: { tested: now },
}: Pair<Rollback>): PartChange[] {
  if (old?.value === now?.value) return [];
  if (!now) {
    const said = 'the day of the last test of its rollback is gone';
    return [{ kind: 'rollback-untested', group: 'safety-weakened', said }];
  }
  if (old && now.value < old.value) {
    const said = `the day of the last test of its rollback went back from ${old.value} to ${now.value}`;
    return [{ kind: 'rollback-untested', group: 'safety-weakened', said }];
  }
  const said = `its rollback was tested on ${now.value}`;
  return [{ kind: 'rollback-tested', group: 'safety-strengthened', said }];
}

function compareWay({ base: { how: old }, head: { how: now } }: Pair<Rollback>): PartChange[] {
  if (old && !now) {
    const said = 'how it is rolled back is no longer written';
    return [{ kind: 'rollback-unexplained', group: 'safety-weakened', said }];
  }
  if (old?.value.trim() === now?.value.trim()) return [];
  const said = 'how it is rolled back is written in another way';
  return [{ kind: 'rollback-reworded', group: 'text', said }];
}

/** Nothing written means that it is valid always. */
function validity(duration: Duration | undefined) {
  if (!duration) return { seconds: Number.POSITIVE_INFINITY, text: 'always' };
  return { seconds: secondsOf(duration), text: `for ${durationText(duration)}` };
}
