import { isAtRest } from '../analysis/at-rest.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { WindowState, WindowTime } from '../model/analysis/window-state.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { dayText } from '../text/day-text.ts';
import type { Place } from '../text/span.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Maintenance windows that disturb the same thing at the same time, or lie in a freeze. */
export const clashingWindows: Rule = {
  id: 'clashing-windows',
  severity: 'warning',
  summary: 'Finds maintenance windows that meet a freeze, or another window of the same scope.',
  *check(_project, analysis) {
    for (const { state, own } of windowsAhead(analysis)) {
      const { window, freeze, time } = own;
      if (!freeze) continue;
      const day = dayText(time.first, state.today);
      const name = freeze.id?.value ?? 'a freeze';
      const other = { file: state.plan.file, span: freeze.span };
      yield clash(
        placeOf(state, own),
        `The window ${window.id.value} on ${day} lies in the freeze ${name}.`,
        other,
      );
    }
    yield* findOverlaps(windowsAhead(analysis));
  },
};

interface Ahead {
  readonly state: PlanState;
  readonly own: WindowState & { readonly time: WindowTime };
}

function windowsAhead({ plans }: Analysis): Ahead[] {
  return plans
    .filter(({ plan }) => !isAtRest(plan))
    .flatMap(state =>
      state.windows.flatMap(own =>
        own.time && (own.kind === 'coming' || own.kind === 'running')
          ? { state, own: { ...own, time: own.time } }
          : [],
      ),
    );
}

/** The later window of two is where it is said, once however many others it meets. */
function* findOverlaps(all: readonly Ahead[]): Generator<RuleFinding> {
  /** By what is disturbed: the window that lasts longest of those that have begun before. */
  const latest = new Map<string, Ahead>();
  for (const ahead of all.toSorted((a, b) => byCodeUnit(a.own.time.start, b.own.time.start))) {
    const { state, own } = ahead;
    const scopes = [...new Set(own.window.scope.map(({ value }) => value.trim().toLowerCase()))];
    const shared = scopes.find(scope => {
      const before = latest.get(scope);
      return before !== undefined && before.own.time.end > own.time.start;
    });
    const other = shared === undefined ? undefined : latest.get(shared);
    if (other) {
      const names = `${own.window.id.value} and ${other.own.window.id.value}`;
      const day = dayText(own.time.first, state.today);
      const message = `The windows ${names} both disturb ${shared} on ${day}.`;
      yield clash(placeOf(state, own), message, placeOf(other.state, other.own));
    }
    for (const scope of scopes) {
      const before = latest.get(scope);
      if (!before || before.own.time.end < own.time.end) latest.set(scope, ahead);
    }
  }
}

function placeOf({ plan }: PlanState, { window }: WindowState): Place {
  return { file: plan.file, span: window.id.span };
}

function clash(place: Place, message: string, other: Place): RuleFinding {
  return { place, message, related: [{ place: other, message: 'This is at the same time.' }] };
}
