import type { Step } from '../../model/plan/plan.ts';
import { type Rollback, saysHow } from '../../model/plan/rollback.ts';
import type { Pair } from '../../model/review/review.ts';
import type { Duration } from '../../model/value.ts';
import { durationText, secondsOf } from '../../text/duration-text.ts';
import type { Told } from '../drafts/compare-lists.ts';
import type { Draft } from '../drafts/draft.ts';
import { shifted, strengthened, weakened } from '../drafts/safeguards.ts';

/** What became of the way back of a step. */
export function compareRollback({ base, head }: Pair<Step>): Draft[] {
  const [old, now] = [base.rollback, head.rollback];
  const spans = { base: (old ?? base.title).span, head: (now ?? head.title).span };
  if (!old && !now) return [];
  return compareBoth(old, now, head.id).map(change => ({ ...change, ...spans }));
}

function compareBoth(old: Rollback | undefined, now: Rollback | undefined, id: string): Told[] {
  if (!old) return [strengthened('rollback-added', `on ${id}: a rollback is described`)];
  if (!now) return [weakened('rollback-removed', `on ${id}: its rollback is gone`)];
  return compareParts({ base: old, head: now }, id);
}

function compareParts(pair: Pair<Rollback>, id: string): Told[] {
  return [...compareValidity(pair, id), ...compareTest(pair, id), ...compareWay(pair, id)];
}

function compareValidity({ base, head }: Pair<Rollback>, id: string): Told[] {
  if (base.unreadValidity || head.unreadValidity) return [];
  const [before, after] = [validity(base.validFor?.value), validity(head.validFor?.value)];
  if (before.seconds === after.seconds) return [];
  const said = `on ${id}: the rollback is valid ${before.text} → ${after.text}`;
  const isLonger = after.seconds > before.seconds;
  return [shifted(isLonger, ['rollback-lengthened', 'rollback-shortened'], said)];
}

function compareTest({ base, head }: Pair<Rollback>, id: string): Told[] {
  const [old, now] = [base.tested?.value, head.tested?.value];
  if (old === now) return [];
  const day = `on ${id}: the day of the last test of its rollback`;
  if (now === undefined) return [weakened('rollback-untested', `${day} is gone`)];
  if (old !== undefined && now < old) {
    return [weakened('rollback-untested', `${day} went back from ${old} to ${now}`)];
  }
  return [strengthened('rollback-tested', `on ${id}: its rollback was tested on ${now}`)];
}

function compareWay({ base, head }: Pair<Rollback>, id: string): Told[] {
  const what = `on ${id}: how it is rolled back`;
  if (saysHow(base) && !saysHow(head)) {
    return [weakened('rollback-unexplained', `${what} is no longer written`)];
  }
  if (!saysHow(base) && saysHow(head)) {
    return [strengthened('rollback-explained', `${what} is written now`)];
  }
  if (wayOf(base) === wayOf(head)) return [];
  const message = `${id}: how it is rolled back is written in another way.`;
  return [{ kind: 'rollback-reworded', group: 'text', message }];
}

function wayOf({ how, runbook }: Rollback): string {
  return `${how?.value.trim()}\n${runbook?.value}`;
}

/** Nothing written means that it is valid always. */
function validity(duration: Duration | undefined) {
  if (!duration) return { seconds: Number.POSITIVE_INFINITY, text: 'always' };
  return { seconds: secondsOf(duration), text: `for ${durationText(duration)}` };
}
