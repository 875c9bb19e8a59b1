import { comparisonText } from '../analysis/gates/comparison-text.ts';
import type { Comparison } from '../model/plan/comparison.ts';
import type { Evidence } from '../model/plan/evidence.ts';
import type { EvidenceGate, Gate, IncidentsCriterion } from '../model/plan/gate.ts';
import type { Duration, Sourced } from '../model/value.ts';
import { durationText, secondsOf } from '../text/duration-text.ts';
import { everything, type Interval, interval, intervalOf, nothing } from './interval.ts';

/** One thing that a criterion asks for. */
export interface Term {
  readonly name: string;
  /** How people read it; empty where nothing is asked. */
  readonly text: string;
  /** What it accepts; undefined where it is no number: then only equal texts are equally strict. */
  readonly accepts: Interval | undefined;
  /** What it looks at, for example incidents of which severity: the more that is, the stricter. */
  readonly covers?: Interval;
}

/** What the criterion is about, and all that it asks for. The terms of one kind are always the same. */
export interface GateTerms {
  /** How people call it: `soak`, `load test checkout-peak`. */
  readonly name: string;
  readonly terms: readonly Term[];
}

/** Which way a measure goes is told by `evidence`; without it only the value itself is reached. */
export function termsOf(gate: Gate, evidence: readonly Evidence[] = []): GateTerms {
  switch (gate.kind) {
    case 'evidence': {
      const measure = evidence.find(({ id }) => id.value === gate.ref.raw);
      return { name: `measure ${gate.ref.raw}`, terms: [evidenceTerm(gate, measure)] };
    }
    case 'load-test':
      return { name: `load test ${gate.ref.raw}`, terms: [] };
    case 'premortem':
      return {
        name: `premortem ${gate.ref.raw}`,
        terms: [compared('open risk score', gate.openRiskScore)],
      };
    case 'incidents':
      return { name: 'incidents', terms: incidentTerms(gate) };
    case 'maintenance-window':
      return {
        name: `maintenance window ${gate.ref.raw}`,
        terms: [atLeast('announced before', gate.announced)],
      };
    case 'flag':
      return {
        name: `flag ${gate.key.raw}`,
        terms: [
          compared('rollout', gate.rollout),
          word('variant', gate.variant?.value),
          word('state', gate.state?.value),
          atLeast('for', gate.for),
          word('removed', gate.removed && String(gate.removed.value)),
        ],
      };
    case 'consumers':
      return {
        name: `consumers of ${gate.contract.raw}`,
        terms: [word('range', gate.range?.value), least('per cent', gate.percent?.value ?? 100)],
      };
    case 'soak':
      return { name: 'soak', terms: [atLeast('', gate.for), ...incidentTerms(gate.incidents)] };
    case 'decision':
      return { name: `decision ${gate.ref.raw}`, terms: [word('status', gate.status)] };
    case 'approval':
      return {
        name: 'approval',
        terms: [
          word(
            'by',
            gate.by
              .map(({ value }) => value)
              .sort()
              .join(', '),
          ),
          least('count', gate.count?.value ?? 1),
        ],
      };
    case 'checklist':
      return {
        name: ['checklist', gate.file?.value, gate.heading?.value].filter(Boolean).join(' '),
        terms: gate.items.map(({ text }) => word(text.value, 'asked')),
      };
    case 'notice':
      return { name: `notice of ${gate.contract.raw}`, terms: [atLeast('sunset', gate.sunset)] };
    case 'postmortem':
      return {
        name: `postmortem ${gate.ref.raw}`,
        terms: [word('action items', gate.actionItems?.value)],
      };
    case 'manual':
      return { name: gate.what?.value ?? 'manual check', terms: [atMost('max age', gate.maxAge)] };
    case 'unsupported':
      return { name: gate.type, terms: [] };
  }
}

function evidenceTerm({ value, min, max }: EvidenceGate, evidence: Evidence | undefined): Term {
  if (min || max) {
    const parts = [min && `>= ${min.value}`, max && `<= ${max.value}`].filter(Boolean);
    const accepts = interval(min?.value ?? everything.low, max?.value ?? everything.high);
    return { name: '', text: parts.join(' and '), accepts };
  }
  const goal = value?.value ?? evidence?.target?.value;
  const text = value ? `${value.value}` : 'its target';
  return { name: '', text, accepts: goal === undefined ? undefined : reaching(goal, evidence) };
}

/** As the criterion is checked: a measure goes from its baseline to its target. */
function reaching(goal: number, evidence: Evidence | undefined): Interval {
  const from = evidence?.baseline?.value?.value;
  const to = evidence?.target?.value ?? goal;
  if (from === undefined || from === to) return interval(goal, goal);
  return intervalOf({ operator: to < from ? '<=' : '>=', value: goal });
}

/** Nothing written about the number of open incidents means none. */
function incidentTerms(criterion: IncidentsCriterion | undefined): Term[] {
  if (!criterion) {
    const severity = { ...word('severity', ''), covers: nothing };
    return [severity, compared('open', undefined), atLeast('quiet', undefined)];
  }
  const { severity, open, quiet } = criterion;
  const none: Comparison = { operator: '<=', value: 0 };
  const meant = severity
    ? { ...word('severity', comparisonText(severity.value)), covers: intervalOf(severity.value) }
    : { ...word('severity', 'all'), covers: everything };
  return [meant, atMostSoMany('open', open?.value ?? none), atLeast('quiet', quiet)];
}

/** Of a count nothing is below zero, so none at all is what `<= 0` says. */
function atMostSoMany(name: string, limit: Comparison): Term {
  const accepts = intervalOf(limit);
  return {
    name,
    text: comparisonText(limit),
    accepts: { ...accepts, low: Math.max(0, accepts.low) },
  };
}

function word(name: string, text: string | undefined): Term {
  return { name, text: text ?? '', accepts: undefined };
}

function compared(name: string, limit: Pick<Sourced<Comparison>, 'value'> | undefined): Term {
  if (!limit) return { name, text: '', accepts: everything };
  return { name, text: comparisonText(limit.value), accepts: intervalOf(limit.value) };
}

function least(name: string, value: number): Term {
  return { name, text: String(value), accepts: intervalOf({ operator: '>=', value }) };
}

function atLeast(name: string, limit: Sourced<Duration> | undefined): Term {
  if (!limit) return { name, text: '', accepts: everything };
  const value = secondsOf(limit.value);
  return { name, text: durationText(limit.value), accepts: intervalOf({ operator: '>=', value }) };
}

function atMost(name: string, limit: Sourced<Duration> | undefined): Term {
  if (!limit) return { name, text: '', accepts: everything };
  const value = secondsOf(limit.value);
  return { name, text: durationText(limit.value), accepts: intervalOf({ operator: '<=', value }) };
}
