import assert from 'node:assert/strict';
import { createReviewFlow } from '../../src/core/diagrams/review.ts';
import { createStepFlow } from '../../src/core/diagrams/step-flow.ts';
import type { Evaluated } from '../../src/core/model/review/review.ts';
import type { Diagram } from '../../src/protocol/diagram.ts';
import { toDiagram, toReviewDiagram } from '../../src/server/convert/to-diagram.ts';
import { reviewFixtures } from '../support/check-review.ts';
import { evaluateFixture } from '../support/check-rule.ts';

/** The picture of the first plan of a fixture, as the server sends it. */
export function diagramOf(source: string): Diagram {
  const { project, analysis } = evaluateFixture(source);
  const [plan] = project.plans;
  assert.ok(plan, 'The fixture has no plan.');
  const folder = { uri: 'file:///shop', path: '/shop' };
  return toDiagram(folder, project, createStepFlow(project, plan, analysis));
}

/** The picture of what becomes of the first plan of a fixture. */
export function reviewDiagramOf(before: string, after: string): Diagram {
  const review = reviewFixtures(before, after);
  const [plan] = review.head.project.plans;
  assert.ok(plan, 'The fixture has no plan.');
  const sideOf = ({ project }: Evaluated) => ({
    project,
    uriOf: (file: string) => `file:///shop/${file}`,
  });
  const sides = { base: sideOf(review.base), head: sideOf(review.head) };
  return toReviewDiagram(sides, createReviewFlow(review, plan));
}
