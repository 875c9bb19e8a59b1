import { comparisonText } from '../analysis/gates/comparison-text.ts';
import type { Comparison } from '../model/comparison.ts';
import type { EvidenceGate, Gate, IncidentsCriterion } from '../model/gate.ts';
import type { Duration, Sourced } from '../model/value.ts';
import { durationText, secondsOf } from '../text/duration-text.ts';
import { everything, type Interval, interval, intervalOf } from './interval.ts';

/** One thing that a criterion asks for. */
export interface Term {
  readonly name: string;
  /** How people read it; empty where nothing is asked. */
  readonly text: string;
  /** What it accepts; undefined where it is no number: then only equal texts are equally strict. */
  readonly accepts: Interval | undefined;
}

/** What the criterion is about, and all that it asks for. The terms of one kind are always the same. */
export interface GateTerms {
  /** How people call it: `soak`, `load test checkout-peak`. */
  readonly name: string;
  readonly terms: readonly Term[];
}

export function termsOf(gate: Gate): GateTerms {
  switch (gate.kind) {
    case 'evidence':
      return { name: `measure ${gate.ref.raw}`, terms: [evidenceTerm(gate)] };
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

function evidenceTerm({ value, min, max }: EvidenceGate): Term {
  if (value)
    return { name: '', text: `${value.value}`, accepts: interval(value.value, value.value) };
  if (!min && !max) return { name: '', text: 'its target', accepts: undefined };
  const parts = [min && `>= ${min.value}`, max && `<= ${max.value}`].filter(Boolean);
  const accepts = interval(min?.value ?? everything.low, max?.value ?? everything.high);
  return { name: '', text: parts.join(' and '), accepts };
}

/** Nothing written about the number of open incidents means none. */
function incidentTerms(criterion: IncidentsCriterion | undefined): Term[] {
  if (!criterion) {
    return [word('severity', ''), compared('open', undefined), atLeast('quiet', undefined)];
  }
  const { severity, open, quiet } = criterion;
  const none: Comparison = { operator: '<=', value: 0 };
  return [
    word('severity', severity ? comparisonText(severity.value) : 'all'),
    compared('open', open ?? { value: none }),
    atLeast('quiet', quiet),
  ];
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
