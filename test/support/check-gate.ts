import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from './analyse-fixture.ts';
import { stateOf } from './plan-builder.ts';

/** A criterion on 16 March 2026, nine o'clock UTC, and what it comes to. */
export interface GateRow {
  readonly name: string;
  /** Lines of the plan above its steps. */
  readonly head?: string;
  /** What the step has beside its id and title; without it the step is planned. */
  readonly step?: string;
  readonly gate: string;
  /** Other files of the fixture, `--- git` among them. */
  readonly files?: string;
  /** `value until day: finding` */
  readonly is: string;
}

/** One test for each row. The criterion is asked at the exit of the only step. */
export function checkGates(rows: readonly GateRow[]): void {
  for (const { name, head = '', step = 'status: planned', gate, files = '', is } of rows) {
    test(name, () => {
      const analysis = analyseFixture(`--- plan.migration.yaml
migration-plan: "1.0"
id: plan
title: Plan
${head}
steps:
  - {id: a, title: A, ${step}, exit: [{${gate}}]}
${files.trimStart()}`);
      const [result] = stateOf(analysis, 'a').exit;
      const until = result?.until ? ` until ${result.until}` : '';
      assert.equal(`${result?.value}${until}: ${result?.finding}`, is);
    });
  }
}
