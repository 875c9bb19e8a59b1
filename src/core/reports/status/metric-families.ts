import { hasMark } from '../../model/analysis/step-state.ts';
import { conditionSymbols } from '../../model/analysis/symbols.ts';
import { decisionStatuses, statusOf } from '../../model/decision.ts';
import { severities } from '../../model/finding.ts';
import { topSteps } from '../../model/plan/plan.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import type { FolderReport, ReadFolder } from './folder-report.ts';
import { concernMarks, type PlanStatusReport, planStatuses } from './plan-status.ts';

/** What a number is about: names of labels and their values. */
export type Labels = Readonly<Record<string, string>>;

/** One number of a family. Of several ones with the same labels the first is meant. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** A gauge with its name, what it means, and its numbers. */
export interface MetricFamily {
  readonly name: string;
  /** Plain words without a sign that has to be escaped. */
  readonly help: string;
  /** What the name ends with, where the numbers have a unit. */
  readonly unit: 'seconds' | 'ratio' | undefined;
  readonly samples: (folders: readonly FolderReport[]) => readonly Sample[];
}

/**
 * Every family of `cairn status --format openmetrics`. Where a thing can have one of several states
 * there is a number for each of them, so that a series does not end when the last one leaves it.
 */
export const metricFamilies: readonly MetricFamily[] = [
  {
    name: 'cairn_folder_read',
    help: 'Whether the folder could be read: 1 or 0.',
    unit: undefined,
    samples: folders =>
      folders.map(({ name, kind }) => sample(kind === 'read' ? 1 : 0, { folder: name })),
  },
  {
    name: 'cairn_evaluated_timestamp_seconds',
    help: 'The moment for which everything else holds.',
    unit: 'seconds',
    samples: ofFolders(({ name, input }) => [
      sample(Date.parse(input.facts.now) / 1000, { folder: name }),
    ]),
  },
  {
    name: 'cairn_history_known',
    help: 'Whether the git history could be read: 1 or 0. Without it nothing is called stale.',
    unit: undefined,
    samples: ofFolders(({ name, input }) => [
      sample(input.facts.history.kind === 'known' ? 1 : 0, { folder: name }),
    ]),
  },
  {
    name: 'cairn_decisions',
    help: 'Decision records by status.',
    unit: undefined,
    samples: ofFolders(({ name, input }) =>
      [...decisionStatuses, 'unknown'].map(status => {
        const found = input.project.decisions.filter(each => statusOf(each) === status);
        return sample(found.length, { folder: name, status });
      }),
    ),
  },
  {
    name: 'cairn_findings',
    help: 'Findings of cairn check by severity.',
    unit: undefined,
    samples: ofFolders(({ name, findings }) =>
      severities.map(severity => {
        const found = findings.filter(each => each.severity === severity);
        return sample(found.length, { folder: name, severity });
      }),
    ),
  },
  {
    name: 'cairn_plans',
    help: 'Migration plans. The title and the status stand here alone.',
    unit: undefined,
    samples: ofPlans(({ plan }) => [
      sample(1, {
        title: shownTitle(plan.title),
        status: plan.status?.value ?? 'unknown',
        detected: plan.detected,
      }),
    ]),
  },
  {
    name: 'cairn_plan_steps',
    help: 'Steps of a plan by condition. Unknown: nothing is written about what is done.',
    unit: undefined,
    samples: ofPlans((report, { input }) => {
      const steps = topSteps(report.plan).map(step => input.analysis.stateOf(step)?.condition);
      return [...conditions, undefined].map(condition => {
        const found = steps.filter(each => each === condition);
        return sample(found.length, { condition: condition ?? 'unknown' });
      });
    }),
  },
  {
    name: 'cairn_plan_marked_steps',
    help: 'Steps of a plan under way that need somebody, by what is wrong with them.',
    unit: undefined,
    samples: ofPlans(({ concerns }) =>
      concernMarks.map(mark => {
        const found = concerns.filter(({ state }) => hasMark(state, mark));
        return sample(found.length, { mark });
      }),
    ),
  },
  {
    name: 'cairn_plan_measured_ratio',
    help: 'How far the measure of a plan that is furthest from its target has come, from 0 to 1.',
    unit: 'ratio',
    samples: ofPlans(({ measured }) => (measured ? [sample(measured.share, {})] : [])),
  },
  {
    name: 'cairn_measure_value',
    help: 'Values of the measures of a plan, as far as they are known.',
    unit: undefined,
    samples: ofPlans(({ measures }) =>
      measures.flatMap(({ evidence, found }) =>
        found.kind === 'known' ? sample(found.value, { measure: evidence.id.value }) : [],
      ),
    ),
  },
  {
    name: 'cairn_measure_regressed',
    help: 'Whether a measure of a plan is worse than it may be: 1 or 0.',
    unit: undefined,
    samples: ofPlans(({ measures }) =>
      measures.map(({ evidence, regression }) =>
        sample(regression ? 1 : 0, { measure: evidence.id.value }),
      ),
    ),
  },
  {
    name: 'cairn_plan_due_timestamp_seconds',
    help: 'The beginning in UTC of the day on which a plan is due.',
    unit: 'seconds',
    samples: ofPlans(({ plan: { due } }) =>
      due ? [sample(Date.parse(`${due.value}T00:00:00Z`) / 1000, {})] : [],
    ),
  },
  {
    name: 'cairn_plan_finish_timestamp_seconds',
    help: 'The beginning in UTC of the day on which a plan can be finished by its own dates.',
    unit: 'seconds',
    samples: ofPlans(({ schedule }) =>
      schedule ? [sample(Date.parse(`${schedule.finish}T00:00:00Z`) / 1000, {})] : [],
    ),
  },
];

const conditions = Object.keys(conditionSymbols).sort();

function sample(value: number, labels: Sample['labels']): Sample {
  return { labels, value };
}

function ofFolders(create: (folder: ReadFolder) => readonly Sample[]): MetricFamily['samples'] {
  return folders => folders.flatMap(each => (each.kind === 'read' ? create(each) : []));
}

/** The file of the plan tells its numbers apart, beside the folder. */
function ofPlans(
  create: (report: PlanStatusReport, folder: ReadFolder) => readonly Sample[],
): MetricFamily['samples'] {
  return ofFolders(folder =>
    planStatuses(folder.input).flatMap(report =>
      create(report, folder).map(({ labels, value }) =>
        sample(value, { folder: folder.name, plan: report.plan.file, ...labels }),
      ),
    ),
  );
}
