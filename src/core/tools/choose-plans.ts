import { isAtRest } from '../analysis/at-rest.ts';
import type { Plan } from '../model/plan/plan.ts';
import { namesText } from '../text/names-text.ts';
import { pathInProject } from './path-in-project.ts';
import type { Parameter } from './tool.ts';
import { refuseTool, type ToolArguments, type ToolInput, type ToolRefusal } from './tool.ts';

export const planParameter: Parameter = {
  name: 'plan',
  kind: 'text',
  need: 'optional',
  description:
    'The id, the path or the title of one plan. Without it every plan under way is meant.',
};

/** The plans that are asked for: the named one, else all that are not at rest. */
export function choosePlans(
  { project, folder }: ToolInput,
  given: ToolArguments,
): readonly Plan[] | ToolRefusal {
  const [name] = given.get('plan') ?? [];
  const { plans } = project;
  if (name === undefined) return plans.filter(plan => !isAtRest(plan));
  const path = pathInProject(folder, name);
  const found = plans.filter(
    ({ id, file, title }) => id === name || file === path || title.value === name,
  );
  if (found.length > 0) return found;
  if (plans.length === 0) return refuseTool('There is no plan in this project.');
  const names = plans.map(({ file }) => file);
  return refuseTool(`There is no plan "${name}". There are: ${namesText(names, 20)}.`);
}
