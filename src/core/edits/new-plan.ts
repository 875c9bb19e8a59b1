import type { Project } from '../model/project.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { countEach } from '../text/count-each.ts';
import { yamlText } from '../text/encode.ts';
import { folderOf } from '../text/path.ts';
import { checkTitle } from './check-title.ts';
import { fileSlug, plainSlug } from './file-slug.ts';
import { type NewFile, type Refusal, refuse } from './new-file.ts';

export interface NewPlan {
  readonly title: string;
  /** Relative to the project folder; undefined for where the other plans lie. */
  readonly folder: string | undefined;
}

/** A small plan to begin with: three steps in an order, each one to be replaced. */
export function createPlan(
  project: Project,
  { title: written, folder }: NewPlan,
): NewFile | Refusal {
  const title = written.trim();
  const problem = checkTitle(title);
  if (problem !== undefined) return refuse(problem);
  const place = folder ?? folderOfPlans(project);
  const name = `${fileSlug(title, plainSlug)}.migration.yaml`;
  const file = place === '' ? name : `${place}/${name}`;
  if (project.files.has(file)) return refuse(`${file} is there already.`);
  const text = planText(title);
  return { file, text, cursor: text.indexOf(firstStep) };
}

const firstStep = 'Build the new beside the old';

/** What a plan begins with. */
export function planText(title: string): string {
  return `migration-plan: "1.0"
title: ${yamlText(title)}
steps:
  - id: expand
    title: ${firstStep}
  - id: migrate
    title: Move what uses the old to the new
    depends-on: [expand]
  - id: contract
    title: Remove the old
    depends-on: [migrate]
`;
}

/** The folder that holds most plans which say that they are one. */
function folderOfPlans({ plans }: Project): string {
  const own = plans.filter(({ detected, format }) => detected !== 'likely' && format === 'yaml');
  const counts = countEach(own.map(({ file }) => folderOf(file)));
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  return most?.[0] ?? 'docs/migrations';
}
