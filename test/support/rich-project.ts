/**
 * A project on 16 March 2026 in which every condition, nearly every mark and every status of a
 * decision occurs: what people are told is tried on it.
 */
export const richProject = `
--- docs/adr/0001-a.md
# 1. Use one store

Date: 2024-05-06

## Status

Superseded by [2. Use two](0002-b.md)

## Context

One is simple.
--- docs/adr/0002-b.md
# 2. Use two stores

Date: 2026-02-06

## Status

Proposed

Supersedes [1. Use one](0001-a.md)
--- docs/adr/0003-c.md
# 3. Use three

## Status

Deprecated
--- docs/adr/0004-d.md
# 4. Use four

## Status

Vielleicht
--- docs/adr/0005-e.md
# 5. Use five

Date: 2026-01-12
Deciders: Li

## Status

Accepted
--- docs/adr/0006-f.md
# 6. Use six

## Context

No status.
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Extract Orders
due: 2026-07-31
owners: ["@acme/orders"]
incidents: [{id: INC-118, title: Duplicate charge, severity: 3, status: monitoring, started: 2026-03-09}]
maintenance-windows: [{id: cutover, title: Cut over, start: 2026-05-16T06:00, duration: PT4H, notice: P7D}]
evidence: [{id: old, title: Old calls, pattern: old, target: 0, ratchet: true}]
flags: [{key: reads, remove-by: 2026-03-01}]
phases:
  - id: p1
    title: Prepare
    steps:
      - {id: seam, title: Cut a seam, status: done, finished: 2026-01-30}
      - {id: expand, title: Create the tables, kind: migrate, status: done, finished: 2026-02-02, rollback: {how: Turn it off., takes: PT5M, tested: 2026-03-01}}
      - {id: dropped, title: Dropped, status: cancelled, reason: not needed}
      - {id: back, title: Taken back, status: rolled-back, reason: too slow}
  - id: p2
    title: Move
    steps:
      - {id: dual, title: Write to both, status: in-progress, started: 2026-03-02, depends-on: [expand], blocked-by: [{ref: INC-118, since: 2026-03-09}], exit: [{evidence: {ref: old, value: 0}}]}
      - {id: backfill, title: Backfill, status: in-progress, started: 2026-01-10, depends-on: [seam], due: 2026-03-10, paths: ["svc/**"]}
      - {id: clients, title: Clients, status: planned, paths: ["clients/**"], depends-on: [seam]}
      - {id: early, title: Early, status: in-progress, started: 2026-03-10, depends-on: [dual]}
      - {id: soak, title: Soak, status: verifying, started: 2026-03-01, exit: [{soak: {for: P90D}}]}
      - {id: hold, title: Hold, status: on-hold, until: 2026-04-01, reason: quarter-end close}
      - {id: reads, title: Divert reads, depends-on: [dual, hold], due: 2026-04-10}
  - id: p3
    title: Cut over
    steps:
      - {id: cut, title: Cut over, window: cutover, depends-on: [reads], point-of-no-return: true, estimate: P10D}
      - {id: free, title: Free, entry: [{decision: {ref: ADR-0005, status: accepted}}]}
      - {id: open, title: Open, entry: [{decision: {ref: ADR-0004, status: accepted}}]}
      - {id: both, title: Both, entry: [{decision: {ref: ADR-0002, status: accepted}}], blocked-by: [{reason: Nobody has time., since: 2026-03-01}]}
      - {id: later, title: Later, not-before: 2026-12-01, steps: [{id: l1, title: L1, status: done}, {id: l2, title: L2}]}
      - {id: wait, title: Wait, depends-on: [backfill]}
--- notes/move.md
# Move the shop

- [x] Copy
- [ ] Switch
- [ ] Drop
--- git
2026-03-12 7c01d44 clients/a.ts
2026-03-11 8c01d44 clients/b.ts
2026-03-11 8d01d44 clients/c.ts
2026-01-12 9c01d44 svc/a.ts
2026-01-10 ac01d44 orders.migration.yaml docs/adr/0001-a.md
--- past
old: 9 5 8 = 8
`;
