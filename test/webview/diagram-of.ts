import assert from 'node:assert/strict';
import { createStepFlow } from '../../src/core/diagrams/step-flow.ts';
import type { Diagram } from '../../src/protocol/diagram.ts';
import { toDiagram } from '../../src/server/to-diagram.ts';
import { evaluateFixture } from '../support/check-rule.ts';

/** The picture of the first plan of a fixture, as the server sends it. */
export function diagramOf(source: string): Diagram {
  const { project, analysis } = evaluateFixture(source);
  const [plan] = project.plans;
  assert.ok(plan, 'The fixture has no plan.');
  const folder = { uri: 'file:///shop', path: '/shop' };
  return toDiagram(folder, project, createStepFlow(project, plan, analysis));
}
