import { codeOwnersPaths } from '../formats/side/read-code-owners.ts';
import type { FactRequest, PathPattern, ReadingRequest } from '../model/facts/facts.ts';
import { keyOfMeasure } from '../model/facts/measure.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { folderOf } from '../text/path.ts';
import { calendarsOf } from './calendar/calendar-files.ts';
import { citationMeasures } from './decisions/citations.ts';
import {
  distinctPatterns,
  governedMeasures,
  governedPatterns,
} from './decisions/governed-paths.ts';
import { datedCodeMeasures } from './evidence/expired-code.ts';
import { flagMeasures } from './evidence/flag-uses.ts';
import { definitionOf } from './evidence/measure-definition.ts';
import { sidePath } from './names/side-path.ts';
import { seriesNeeded } from './past/series-needed.ts';

/** How many days back activity is looked for: longer than any limit of staleness. */
const horizon = 400;

/** What the host must find out before `analyse` can tell the most. */
export function factsNeeded(project: Project): FactRequest {
  const plans = project.plans.map(plan => plan.file);
  const flags = project.plans.flatMap(plan => flagFiles(project, plan));
  return {
    history: {
      plans: sorted([...plans, ...flags]),
      paths: stepPaths(project),
      governed: governedPatterns(project),
      horizon,
    },
    readings: readingsNeeded(project),
    past: seriesNeeded(project),
  };
}

function stepPaths({ plans, prefix }: Project): readonly PathPattern[] {
  return distinctPatterns(
    plans.flatMap(({ file, steps }) => {
      const folder = folderOf(prefix + file);
      return steps.flatMap(({ paths }) => paths.map(({ value }) => ({ glob: value, folder })));
    }),
  );
}

function readingsNeeded(project: Project): ReadingRequest {
  const { plans } = project;
  const measures = plans.flatMap(plan =>
    plan.evidence.flatMap(evidence => definitionOf(project, plan, evidence) ?? []),
  );
  const counted = [
    ...measures,
    ...governedMeasures(project),
    ...flagMeasures(project),
    ...datedCodeMeasures(project),
    ...citationMeasures(project),
  ];
  const byKey = new Map(counted.map(measure => [keyOfMeasure(measure), measure]));
  return {
    files:
      plans.length === 0
        ? []
        : sorted([...codeOwnersPaths, ...plans.flatMap(plan => sideFiles(project, plan))]),
    measures: [...byKey].sort(([a], [b]) => byCodeUnit(a, b)).map(([, measure]) => measure),
    reports: sorted(plans.flatMap(plan => reportFiles(project, plan))),
  };
}

function sideFiles(project: Project, plan: Plan): string[] {
  const consumers = plan.contracts.flatMap(contract => contract.consumers);
  const written = [...consumers.flatMap(({ file }) => file ?? []), ...calendarsOf(plan)];
  return [
    ...flagFiles(project, plan),
    ...written.flatMap(({ value }) => sidePath(project, plan, value) ?? []),
  ];
}

function flagFiles(project: Project, plan: Plan): string[] {
  return plan.flags.flatMap(({ file }) => (file && sidePath(project, plan, file.value)) ?? []);
}

function reportFiles(project: Project, plan: Plan): string[] {
  return plan.loadTests.flatMap(
    ({ report }) => (report && sidePath(project, plan, report.value)) ?? [],
  );
}

function sorted(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort();
}
