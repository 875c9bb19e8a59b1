import { test } from 'node:test';
import { checkRules } from '../../support/check-rule.ts';

/* What is done cannot be done in another order, and what is gone needs not be removed. On 16 March. */

const head = (status: string) => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
status: ${status}
`;

test('what removes waits for those who are still to be moved', () => {
  const steps = (move: string) => `steps:
  - {id: move, title: Move, kind: migrate, status: ${move}}
  - {id: drop, title: Drop, kind: contract, status: planned, rollback: Undo, exit: [{checklist: {items: [Gone]}}]}
`;
  const drop =
    '         ^^^^ error contract-without-migrate: drop does not wait for move, which must move everybody away first.\n';
  checkRules(`${head('active')}${steps('in-progress')}${drop}`);
  checkRules(`${head('active')}${steps('done')}`);
  checkRules(`${head('on-hold')}${steps('in-progress')}`);
});

test('an order that is past is no wrong order', () => {
  const plan = (consumer: string, provider: string) => `${head('active')}contracts:
  - id: api
    kind: http-api
    version: 2.0.0
    compatibility: backward
    consumers: [{id: shop, version: 2.0.0}]
steps:
  - {id: use, title: Use, status: ${consumer}, exit: [{consumers: {contract: api, range: ">=2"}}]}
  - {id: offer, title: Offer, status: ${provider}, subject: api, depends-on: [use]}
`;
  const offer =
    '         ^^^^^ warning upgrade-order: api is backward compatible: of an API its providers go first, but offer waits for the consumer step use.\n';
  checkRules(`${plan('done', 'planned')}${offer}`);
  checkRules(plan('done', 'done'));
});

test('a flag that has gone from its file and from the code was removed', () => {
  const plan = (flags: string, code = '') => `${head('active')}flags:
  - {key: shop.new-cart, file: flags.json, type: release, remove-by: 2026-02-28}
steps:
  - {id: a, title: A, status: planned}
--- flags.json
{"flags": {${flags}}}
--- src/cart.ts
${code}
`;
  const day =
    '                                                                     ^^^^^^^^^^ warning stale-flag: The flag shop.new-cart was to be removed by 28 Feb, 16 days ago, and the plan still has it.';
  const under = (text: string, more: string) =>
    text.replace('2026-02-28}\n', `2026-02-28}\n${day}${more}\n`);
  checkRules(plan(''));
  const defined =
    '"shop.new-cart": {"state": "ENABLED", "variants": {"on": true}, "defaultVariant": "on"}';
  checkRules(under(plan(defined), ''));
  checkRules(
    under(plan('', 'ask("shop.new-cart")'), ' Code still names it in one place: src/cart.ts:1.'),
  );
});
