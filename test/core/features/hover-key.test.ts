import { test } from 'node:test';
import { checkHover } from '../../support/check-feature.ts';

const plan = (steps: string) => `
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
${steps}`;

test('a key of a step', () => {
  checkHover(plan('steps:\n  - id: a\n    title: A\n    sta$0tus: done\n'), [
    'status',
    '**status** · key of a step',
    'How far it is.',
    'One of planned, in-progress, verifying, done, on-hold, cancelled, rolled-back.',
  ]);
});

test('the first key of an item', () => {
  checkHover(
    plan('incidents:\n  - sever$0ity: 1\n    id: INC-1\nsteps:\n  - {id: a, title: A}\n'),
    ['severity', '**severity** · key of an incident', 'From 1 to 5; 1 is the worst.'],
  );
});

test('a key in brackets, in another spelling', () => {
  checkHover(
    plan(
      'steps:\n  - {id: a, title: A}\n  - {id: b, title: B, dependsOn$0: [{step: a, lag: P1D}]}\n',
    ),
    [
      'dependsOn',
      '**depends-on** · key of a step',
      'Steps that must be done first: seam, {step: seam, lag: P14D}, or other-plan/seam.',
    ],
  );
});

test('words with a colon in a value, and keys that are none, say nothing', () => {
  checkHover(plan('description: Mo$0ve: now\nsteps:\n  - {id: a, title: A}\n'), []);
  checkHover(plan('x-te$0am: us\nsteps:\n  - {id: a, title: A}\n'), []);
  checkHover('--- config.yaml\nstat$0us: done\n', []);
});
