import type { Plan } from '../model/plan/plan.ts';

/** What is said of a text that is no plan by its own word or name. The boxes of a template are ticked elsewhere. */
export function lookText({ detected, file }: Plan): readonly string[] {
  if (detected !== 'likely') return [];
  const isTemplate = /(?:^|\/)issue_templates?\//i.test(file);
  return [isTemplate ? 'an issue template that looks like a plan' : 'looks like a plan'];
}
