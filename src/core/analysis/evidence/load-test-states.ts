import type { LoadTestState } from '../../model/analysis/plan-state.ts';
import type { LoadTest } from '../../model/plan/load-test.ts';
import { checkLoadTest } from '../gates/check-load-test.ts';
import { sidePath } from '../names/side-path.ts';
import { isTerminal, type PlanView } from '../world.ts';

/** What the reports of the load tests of a plan prove, whether or not a step asks for it yet. */
export function createLoadTestStates(view: PlanView): LoadTestState[] {
  return view.plan.loadTests.map(loadTest => {
    const doubt = isPast(view, loadTest) ? undefined : findDoubt(view, loadTest);
    return { loadTest, doubt };
  });
}

/** Whether all that ask for it are done or given up. */
function isPast(view: PlanView, { id }: LoadTest): boolean {
  const asking = view.plan.steps.filter(({ entry, exit }) =>
    [...entry, ...exit].some(gate => gate.kind === 'load-test' && gate.ref.raw === id.value),
  );
  return asking.length > 0 && asking.every(step => isTerminal(view, step));
}

/** A clause; undefined where the report proves something, and where it was not looked at yet. */
function findDoubt(view: PlanView, { id, report, span }: LoadTest): string | undefined {
  const path = report && sidePath(view.project, view.plan, report.value);
  const reading = path === undefined ? undefined : view.facts.readings.reports.get(path);
  if (!report || (path !== undefined && !reading)) return undefined;
  const ref = { raw: id.value, span: id.span };
  const gate = { kind: 'load-test', id: undefined, waiver: undefined, span, ref } as const;
  const { value, finding } = checkLoadTest({ view, gate, day: view.today });
  return value === 'unknown' ? finding : undefined;
}
