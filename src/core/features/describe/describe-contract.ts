import { timeOf } from '../../analysis/calendar/moment.ts';
import type { Contract } from '../../model/plan/contract.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { addDays } from '../../text/day.ts';
import { code, plain, type RichLine, strong } from '../../text/rich.ts';
import { contains, type Span } from '../../text/span.ts';
import type { TextPlace } from '../find-subject.ts';

/** The contract whose id, deprecation or sunset stands at a place. */
export interface ContractMatch {
  readonly span: Span;
  readonly plan: Plan;
  readonly contract: Contract;
}

/** Only in the plan that has the contract. */
export function findContract(
  project: Project,
  { file, offset }: TextPlace,
): ContractMatch | undefined {
  for (const plan of project.plans) {
    if (plan.file !== file) continue;
    for (const contract of plan.contracts) {
      const { id, deprecated, sunset } = contract;
      const found = [id, deprecated, sunset].find(value => value && contains(value.span, offset));
      if (found) return { span: found.span, plan, contract };
    }
  }
  return undefined;
}

/**
 * The headers that tell the clients of an HTTP API of its end, to be copied: a moment in seconds in the one
 * (RFC 9745), a date of HTTP in the other (RFC 8594). A sunset counts to the end of its day.
 */
export function describeContract({ plan, contract }: ContractMatch): readonly RichLine[] {
  const { id, title, kind, deprecated, sunset } = contract;
  const head = [strong(title?.value ?? id.value)];
  if (kind && kind.value !== 'http-api') return [head];
  const from = deprecated && timeOf(deprecated.value, plan.timeZone);
  const until = sunset && timeOf(addDays(sunset.value, 1), plan.timeZone);
  const headers = [
    ...(from === undefined ? [] : [`Deprecation: @${from / 1000}`]),
    ...(until === undefined ? [] : [`Sunset: ${new Date(until).toUTCString()}`]),
  ];
  if (headers.length === 0) return [head];
  const intro = plain('Headers with which its answers tell clients of its end:');
  return [head, [intro], ...headers.map(header => [code(header)])];
}
