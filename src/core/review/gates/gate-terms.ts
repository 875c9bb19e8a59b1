import { comparisonText } from '../../analysis/gates/comparison-text.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Comparison } from '../../model/plan/comparison.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { EvidenceGate, FlagGate, Gate, IncidentsCriterion } from '../../model/plan/gate.ts';
import type { Duration, Sourced } from '../../model/value.ts';
import { durationText, secondsOf } from '../../text/duration-text.ts';
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

/**
 * All that a criterion asks for; the terms of one kind are always the same. Which way a measure goes is told by
 * `evidence`; without it only the value itself is reached.
 */
export function termsOf(gate: Gate, evidence: readonly Evidence[] = []): readonly Term[] {
  switch (gate.kind) {
    case 'evidence': {
      const measure = findNamed(evidence, gate.ref);
      return [evidenceTerm(gate, measure)];
    }
    case 'premortem':
      return [compared('open risk score', gate.openRiskScore)];
    case 'incidents':
      return incidentTerms(gate);
    case 'maintenance-window':
      return [atLeast('announced before', gate.announced)];
    case 'flag':
      return flagTerms(gate);
    case 'consumers':
      return [word('range', gate.range?.value), least('per cent', gate.percent?.value ?? 100)];
    case 'soak':
      return [atLeast('', gate.for), ...incidentTerms(gate.incidents)];
    case 'decision':
      return [word('status', gate.status)];
    case 'approval': {
      const by = gate.by.map(({ value }) => value).sort();
      return [word('by', by.join(', ')), least('count', gate.count?.value ?? 1)];
    }
    case 'checklist':
      return gate.items.map(({ text }) => word(text.value, 'asked'));
    case 'notice':
      return [atLeast('sunset', gate.sunset)];
    case 'postmortem':
      return [word('action items', gate.actionItems?.value)];
    case 'manual':
      return [atMost('max age', gate.maxAge)];
    case 'load-test':
    case 'unsupported':
      return [];
  }
}

function flagTerms({ rollout, variant, state, for: least, removed }: FlagGate): Term[] {
  return [
    compared('rollout', rollout),
    word('variant', variant?.value),
    word('state', state?.value),
    atLeast('for', least),
    word('removed', removed && String(removed.value)),
  ];
}

function evidenceTerm({ value, min, max }: EvidenceGate, evidence: Evidence | undefined): Term {
  if (min || max) {
    const parts = [min && `>= ${min.value}`, max && `<= ${max.value}`].filter(Boolean);
    const accepts = interval(min?.value ?? everything.low, max?.value ?? everything.high);
    return { name: '', text: parts.join(' and '), accepts };
  }
  const goal = value?.value ?? evidence?.target?.value;
  const text = value ? `${value.value}` : 'at its target';
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
