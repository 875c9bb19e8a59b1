import { standaloneText } from '../../core/diagrams/standalone-text.ts';
import { createStepFlow } from '../../core/diagrams/step-flow.ts';
import { plainLines } from '../../core/reports/text-line.ts';
import { findPlan } from './find-plan.ts';
import type { Verb } from './verb.ts';

/** The steps of one plan as mermaid text, to be put into a Markdown page. */
export const diagram: Verb = {
  name: 'diagram',
  summary: 'the steps of a plan as a mermaid diagram',
  argument: 'plan',
  run: (input, name) => {
    const found = findPlan(input, name);
    if (found.kind === 'wrong') return found;
    const { plan } = found;
    const flow = createStepFlow(input.project, plan, input.analysis);
    const text = standaloneText(flow);
    const file = input.pathOf(plan.file);
    const { title, summary, note = null } = flow;
    if (text === '') return { kind: 'wrong', message: `${file}: ${note ?? 'Nothing to draw.'}` };
    return {
      kind: 'report',
      found: false,
      json: { file, id: plan.id, title, summary, note, mermaid: text },
      text: () => plainLines(text),
    };
  },
};
