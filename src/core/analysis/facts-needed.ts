import { codeOwnersPaths } from '../formats/side/read-code-owners.ts';
import type { FactRequest, PathPattern, ReadingRequest } from '../model/facts/facts.ts';
import { keyOfMeasure } from '../model/facts/measure.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { folderOf } from '../text/path.ts';
import { citationMeasures } from './decisions/citations.ts';
import { governedMeasures, governedPatterns } from './decisions/governed-paths.ts';
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

function stepPaths({ plans, prefix }: Project): PathPattern[] {
  const found = new Map<string, PathPattern>();
  for (const plan of plans) {
    const folder = folderOf(prefix + plan.file);
    for (const { value } of plan.steps.flatMap(step => step.paths)) {
      found.set(`${folder}\n${value}`, { glob: value, folder });
    }
  }
  return [...found.values()];
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
  const { contracts, calendar, maintenanceWindows } = plan;
  const consumers = contracts.flatMap(contract => contract.consumers);
  const holidays = calendar?.holidays.flatMap(each => (each.kind === 'ics' ? [each.file] : []));
  const schedules = [...maintenanceWindows, ...(calendar?.freezes ?? [])];
  const written = [
    ...consumers.flatMap(({ file }) => file ?? []),
    ...(holidays ?? []),
    ...schedules.flatMap(({ ics }) => ics ?? []),
  ];
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
