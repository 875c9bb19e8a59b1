import type { Range } from 'vscode-languageserver/node';
import type { FlowLabel } from '../core/diagrams/flow-graph.ts';
import type { OutlineItem } from '../core/diagrams/outline-flow.ts';
import { createStepFlow, type StepFlow } from '../core/diagrams/step-flow.ts';
import { oneLine } from '../core/text/encode.ts';
import type { Place, Span } from '../core/text/span.ts';
import {
  changedMethod,
  type Diagram,
  type DiagramItem,
  type DiagramLabel,
  type DiagramRequest,
  type DiagramTarget,
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
            for (const { file, title, detected } of snapshot.project.plans) {
              items.push({
                uri: uriIn(folder, file),
                title: title.value,
                description: file,
                isCertain: detected !== 'likely',
              });
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
  const toTarget = (place: Place, block?: Span): DiagramTarget => {
    const { start } = toRange(project, place);
    const lines = block && toRange(project, { file: place.file, span: block });
    return {
      uri: uriIn(folder, place.file),
      ...start,
      block: lines ? [lines.start.line, lastLineOf(lines)] : null,
    };
  };
  let count = 0;
  const toItem = ({ text, place, items }: OutlineItem): DiagramItem => {
    count++;
    return {
      id: `i${count}`,
      text: oneLine(text),
      target: toTarget(place),
      items: items.map(toItem),
    };
  };
  const { title, text, tallText, structure, summary, note, phases, nodes, outline } = flow;
  return {
    title: oneLine(title),
    text,
    tallText,
    structure,
    summary: oneLine(summary),
    note: note ?? null,
    nodes: [
      ...phases.map(({ id, label, classes }) => {
        return { id, label: toLabel(label), classes, story: '', target: null };
      }),
      ...nodes.map(({ id, label, classes, story, place, block }) => {
        const target = place ? toTarget(place, block) : null;
        return { id, label: toLabel(label), classes, story: oneLine(story), target };
      }),
    ],
    outline: outline.map(toItem),
  };
}

function toLabel({ symbol, title, detail }: FlowLabel): DiagramLabel {
  return {
    symbol: symbol ?? null,
    title: oneLine(title),
    detail: detail === undefined ? null : oneLine(detail),
  };
}

/** A block that ends with a line break does not reach into the next line. */
function lastLineOf({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
