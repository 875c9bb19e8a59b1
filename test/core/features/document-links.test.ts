import { test } from 'node:test';
import { checkLinks } from '../../support/check-feature.ts';

const log = `
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted
--- docs/adr/0002-own-stock.md
---
status: proposed
---
# 2. Own the stock
--- docs/postmortems/march.md
# What happened in March
`;

const first = 'docs/adr/0001-own-orders.md:1 ADR-0001 Own the orders (accepted)';
const second = 'docs/adr/0002-own-stock.md:4 ADR-0002 Own the stock (proposed)';

test('a YAML plan leads to its decisions, by id and by path, and to files', () => {
  checkLinks(
    `
--- docs/migrations/a.migration.yaml
migration-plan: "1.0"
title: Move orders
decisions: [docs/adr/0001-own-orders.md, ADR-0404]
steps:
  - id: write
    decisions: [ADR-0002]
    paths: [services/orders/write.ts, "services/**", services/orders/, ../outside.ts]
    blocked-by: [docs/postmortems/march.md, INC-118]
    entry:
      - decision: {ref: adr 2, status: accepted}
${log}`,
    [
      `docs/adr/0001-own-orders.md -> ${first}`,
      `ADR-0002 -> ${second}`,
      'services/orders/write.ts -> services/orders/write.ts:1 services/orders/write.ts',
      'docs/postmortems/march.md -> docs/postmortems/march.md:1 docs/postmortems/march.md',
      `adr 2 -> ${second}`,
    ],
  );
});

test('a YAML plan leads to the documents that it names by a path', () => {
  checkLinks(
    `
--- docs/migrations/a.migration.yaml
migration-plan: "1.0"
title: Move orders
incidents: [{id: INC-1, postmortem: docs/postmortems/march.md}]
premortems: [{id: risks, for: [write], document: ../gone.md}]
steps:
  - id: write
    rollback: {how: Back, runbook: ../postmortems/march.md}
${log}`,
    [
      'docs/postmortems/march.md -> docs/postmortems/march.md:1 docs/postmortems/march.md',
      '../postmortems/march.md -> docs/postmortems/march.md:1 docs/postmortems/march.md',
    ],
  );
});

test('a Markdown plan leads there from labels and front matter, but not from links', () => {
  checkLinks(
    `
--- MIGRATION_PLAN.md
---
migration-plan: "1.0"
decisions: [ADR-0001]
---
# Move

- [ ] One \`decision:ADR-0002\` \`paths:src/one.ts,src/**\`
- [ ] Two, blocked by [ADR-0002](docs/adr/0002-own-stock.md)
${log}`,
    [`ADR-0001 -> ${first}`, `ADR-0002 -> ${second}`, 'src/one.ts -> src/one.ts:1 src/one.ts'],
  );
});

test('a decision leads to others, where Markdown has no link of its own', () => {
  checkLinks(
    `
--- docs/adr/0003-own-both.md
---
status: superseded by ADR-0002
supersedes: 0001
relates-to: [ADR-0009]
---
# 3. Own both

Amends [ADR-0001](0001-own-orders.md)

## Links

- Amends [1. Own the orders](0001-own-orders.md)
- See https://example.org/adr/0001-own-orders.md
${log}`,
    [`ADR-0002 -> ${second}`, `0001 -> ${first}`],
  );
});

test('a relation that is a path from the root leads there', () => {
  checkLinks(
    `
--- docs/adr/0003-own-both.md
# 3. Own both

Status: Accepted
Supersedes: docs/adr/0001-own-orders.md
${log}`,
    [`docs/adr/0001-own-orders.md -> ${first}`],
  );
});

test('a list that steps share by an alias has its links once', () => {
  checkLinks(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - id: a
    decisions: &all [ADR-0001]
  - id: b
    decisions: *all
${log}`,
    [`ADR-0001 -> ${first}`],
  );
});
