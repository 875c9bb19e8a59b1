import type { Plan } from '../../core/model/plan/plan.ts';
import type { PlanItem } from '../../protocol/diagram.ts';
import { type Folder, uriIn } from '../folder.ts';
import type { Workspace } from '../workspace.ts';

/** Every plan of all folders. */
export async function listPlans(workspace: Workspace): Promise<PlanItem[]> {
  const snapshots = await workspace.snapshots();
  return snapshots.flatMap(({ folder, snapshot }) =>
    snapshot.project.plans.map(plan => toPlanItem(folder, plan, null)),
  );
}

/** `change` is what a review says of the plan; null outside of one. */
export function toPlanItem(
  folder: Folder,
  { file, title, detected }: Plan,
  change: string | null,
): PlanItem {
  const isCertain = detected !== 'likely';
  return { uri: uriIn(folder, file), title: title.value, description: file, isCertain, change };
}
