import { test } from 'node:test';
import { checkHover } from '../../support/check-feature.ts';

const plan = (contract: string) => `--- orders.migration.yaml
migration-plan: "1.0"
title: Move checkout
calendar: {time-zone: Europe/Berlin}
contracts:
  - ${contract}
steps: [{id: a, title: A}]
`;

const dates = 'deprecated: 2026-03-01, sunset: 2026-06-30';
const head = 'Headers with which its answers tell clients of its end:';
const headers = ['Deprecation: @1772319600', 'Sunset: Tue, 30 Jun 2026 22:00:00 GMT'];

test('the headers of a contract that ends, each with its own way to write a date', () => {
  checkHover(plan(`{id: ord$0ers-v1, kind: http-api, ${dates}}`), [
    'orders-v1',
    '**orders-v1**',
    head,
    ...headers,
  ]);
  const atSunset = dates.replace('06-30', '06$0-30');
  checkHover(plan(`{id: orders-v1, title: Orders, ${atSunset}}`), [
    '2026-06-30',
    '**Orders**',
    head,
    ...headers,
  ]);
});

test('what is no HTTP API, and what has no date, has no headers', () => {
  checkHover(plan(`{id: ord$0ers, kind: event, ${dates}}`), ['orders', '**orders**']);
  checkHover(plan('{id: ord$0ers, kind: http-api}'), ['orders', '**orders**']);
});
