import type { Project } from '../../model/project.ts';
import { checklistPath } from '../gates/check-checklist.ts';

/** Whether a criterion asks for the boxes in the text of this file. */
export function isChecklist(project: Project, file: string): boolean {
  return project.plans.some(plan =>
    [...plan.phases, ...plan.steps].some(part =>
      [part.entry, part.exit].some(gates =>
        gates.some(
          gate => gate.kind === 'checklist' && checklistPath(project, plan, gate) === file,
        ),
      ),
    ),
  );
}
