import assert from 'node:assert/strict';
import { analyse } from '../../src/core/analysis/analyse.ts';
import { createStepFlow } from '../../src/core/diagrams/step-flow.ts';
import { findDefinition } from '../../src/core/features/definition.ts';
import { findHover } from '../../src/core/features/hover.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { Plan } from '../../src/core/model/plan/plan.ts';
import { checkProject } from '../../src/core/rules/common/check-project.ts';
import { type Span, sliceOf } from '../../src/core/text/span.ts';
import { createDecisionsView } from '../../src/core/views/decisions.ts';
import { createPlansView } from '../../src/core/views/plans.ts';
import { factsOn } from '../support/plan-builder.ts';
import { isSpan } from '../support/span-like.ts';
import type { Sample } from './sample-texts.ts';

/** Throws where a text makes anything throw, or where a span does not hold what it stands for. */
export function checkReading({ path, text }: Sample, offset: number): void {
  const project = readProject([{ path, content: { kind: 'text', text } }]);
  const analysis = analyse(project, factsOn('2026-03-16'));
  for (const decision of project.decisions) checkSpans(decision, text, new Set());
  for (const plan of project.plans) checkSpans(plan, text, namedByRow(plan));
  for (const { span } of project.problems) checkInside(span, text);
  for (const { place, message } of checkProject(project, analysis)) {
    checkInside(place.span, text);
    assert.notEqual(message, '');
  }
  const at = { file: path, offset: Math.min(offset, text.length) };
  findHover({ project, analysis }, at);
  findDefinition(project, at);
  createDecisionsView(project, analysis);
  createPlansView(project, analysis);
  for (const plan of project.plans) createStepFlow(project, plan, analysis);
}

/** A cell of a table names a step by the number of its row: such a mention holds the title of the step. */
function namedByRow({ steps }: Plan): ReadonlySet<object> {
  const titles = new Set(steps.map(({ title }) => title.value));
  const mentions = steps.flatMap(({ dependsOn }) => dependsOn.map(({ ref }) => ref));
  return new Set(mentions.filter(({ raw }) => titles.has(raw)));
}

/** `others` are left out. */
function checkSpans(read: object, text: string, others: ReadonlySet<object>): void {
  const seen = new Set<object>(others);
  const open: unknown[] = [read];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    checkOne(value, text);
    open.push(...Object.values(value));
  }
}

function checkOne(value: object, text: string): void {
  if (!('span' in value) || !isSpan(value.span)) return;
  const { span } = value;
  checkInside(span, text);
  const isElsewhere = 'source' in value && value.source === 'file-name';
  if (isElsewhere || !('raw' in value)) return;
  assert.equal(sliceOf(text, span), value.raw);
}

function checkInside({ start, end }: Span, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
}
