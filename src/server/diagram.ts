import { createStepFlow, type StepFlow } from '../core/diagrams/step-flow.ts';
import {
  changedMethod,
  type Diagram,
  type DiagramRequest,
  diagramMethod,
  type PlanItem,
  plansMethod,
} from '../protocol/diagram.ts';
import { toRange } from './convert.ts';
import type { Feature } from './feature.ts';
import { type Folder, uriIn } from './folder.ts';
import { guardAsync } from './guard.ts';
import type { Snapshot } from './snapshot.ts';

/** The step diagram of a plan, and word of when to ask for it again. */
export const diagram: Feature = {
  capabilities: {},

  register({ connection, workspace, log }) {
    connection.onRequest(diagramMethod, ({ uri }: DiagramRequest) =>
      guardAsync(
        log,
        'diagram',
        async (): Promise<Diagram | null> => {
          const found = workspace.find(uri);
          const snapshot = await found?.session.snapshot();
          const plan = snapshot?.project.plans.find(({ file }) => file === found?.path);
          if (!found || !snapshot || !plan) return null;
          const flow = createStepFlow(snapshot.project, plan, snapshot.analysis);
          return toDiagram(found.session.folder, snapshot, flow);
        },
        null,
      ),
    );
    connection.onRequest(plansMethod, () =>
      guardAsync(
        log,
        'plans',
        async (): Promise<PlanItem[]> => {
          const items: PlanItem[] = [];
          for (const { folder, snapshot } of await workspace.snapshots()) {
            for (const { file, title } of snapshot.project.plans) {
              items.push({ uri: uriIn(folder, file), title: title.value, description: file });
            }
          }
          return items;
        },
        [],
      ),
    );
    workspace.onSnapshot(() => void connection.sendNotification(changedMethod));
  },
};

function toDiagram(folder: Folder, { project }: Snapshot, flow: StepFlow): Diagram {
  return {
    title: flow.title,
    text: flow.text,
    summary: flow.summary,
    note: flow.note ?? null,
    nodes: flow.nodes.map(({ id, story, place }) => ({
      id,
      story,
      target: place ? { uri: uriIn(folder, place.file), ...toRange(project, place).start } : null,
    })),
  };
}
