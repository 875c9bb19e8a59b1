import type { StepFlow } from './step-flow.ts';

/**
 * The picture of a plan as it was when its file could be read whole last, to stand where the file cannot
 * be now. Its lines may have moved since, so no line of the text is one of its boxes.
 */
export function createFormerFlow(flow: StepFlow): StepFlow {
  return {
    ...flow,
    summary: `As last read, for the file cannot be read whole now: ${flow.summary}`,
    nodes: flow.nodes.map(node => ({ ...node, block: undefined })),
  };
}
