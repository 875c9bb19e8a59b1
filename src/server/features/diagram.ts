import {
  changedMethod,
  type Diagram,
  type DiagramRequest,
  diagramMethod,
  plansMethod,
} from '../../protocol/diagram.ts';
import { listPlans } from '../convert/list-plans.ts';
import { toDiagram } from '../convert/to-diagram.ts';
import { watchFormerPlans } from '../former-plans.ts';
import { guardAsync } from '../guard.ts';
import { loadEngine } from '../load-engine.ts';
import type { Feature } from './feature.ts';

/** The step diagram of a plan, and word of when to ask for it again. */
export const diagram: Feature = {
  capabilities: {},

  register({ answer, connection, workspace, log }) {
    const formerOf = watchFormerPlans(workspace);
    answer(diagramMethod, null, async ({ uri }: DiagramRequest): Promise<Diagram | null> => {
      const found = workspace.find(uri);
      const snapshot = await found?.session.snapshot();
      if (!found || !snapshot) return null;
      const former = formerOf(found.session, found.path);
      const { project, analysis } = former ?? snapshot;
      const plan = project.plans.find(({ file }) => file === found.path);
      if (!plan) return null;
      const { createStepFlow, createFormerFlow } = await loadEngine();
      const flow = createStepFlow(project, plan, analysis);
      return toDiagram(found.session.folder, project, former ? createFormerFlow(flow) : flow);
    });
    answer(plansMethod, [], () => listPlans(workspace));
    const tell = () => connection.sendNotification(changedMethod);
    workspace.onSnapshot(() => void guardAsync(log, 'telling of a change', tell, undefined));
  },
};
