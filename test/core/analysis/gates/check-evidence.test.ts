import { checkGates } from '../../../support/check-gate.ts';

/* A measure goes from its baseline to its target; whoever asks for less has it sooner. */

const falling = 'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90}, target: 10}]';
const rising = 'evidence: [{id: new, title: N, pattern: n, baseline: {value: 10}, target: 90}]';
const plain = 'evidence: [{id: x, title: X, pattern: x}]';
const based = 'evidence: [{id: x, title: X, pattern: x, baseline: {value: 50}}]';
const is = (id: string, value: number) => `--- past\n${id}: 1 = ${value}\n`;

checkGates([
  {
    name: 'what falls has reached its target on it',
    head: falling,
    gate: 'evidence: {ref: old}',
    files: is('old', 10),
    is: 'pass: old is 10',
  },
  {
    name: 'and has not one above it',
    head: falling,
    gate: 'evidence: {ref: old}',
    files: is('old', 11),
    is: 'fail: old is 11, not 10',
  },
  {
    name: 'what rises has reached its target on it',
    head: rising,
    gate: 'evidence: {ref: new}',
    files: is('new', 90),
    is: 'pass: new is 90',
  },
  {
    name: 'and has not one below it',
    head: rising,
    gate: 'evidence: {ref: new}',
    files: is('new', 89),
    is: 'fail: new is 89, not 90',
  },
  {
    name: 'a value on the way counts in the direction of the measure',
    head: rising,
    gate: 'evidence: {ref: new, value: 50}',
    files: is('new', 60),
    is: 'pass: new is 60',
  },
  {
    name: 'without a target a value is reached from the baseline on',
    head: based,
    gate: 'evidence: {ref: x, value: 20}',
    files: is('x', 15),
    is: 'pass: x is 15',
  },
  {
    name: 'where no baseline is written its past tells the way',
    head: 'evidence: [{id: x, title: X, pattern: x, baseline: {at: 2026-01-12}}]',
    gate: 'evidence: {ref: x, value: 20}',
    files: '--- past\nx: 50 30 = 15\n',
    is: 'pass: x is 15',
  },
  {
    name: 'and without a past its target does',
    head: 'evidence: [{id: x, title: X, pattern: x, target: 0}]',
    gate: 'evidence: {ref: x, value: 20}',
    files: '--- past\nx: unknown because = 15\n',
    is: 'pass: x is 15',
  },
  {
    name: 'where neither tells only the value itself is it',
    head: plain,
    gate: 'evidence: {ref: x, value: 20}',
    files: '--- past\nx: unknown because = 15\n',
    is: 'fail: x is 15, not 20',
  },
  {
    name: 'upwards as well',
    head: based,
    gate: 'evidence: {ref: x, value: 80}',
    files: is('x', 85),
    is: 'pass: x is 85',
  },
  {
    name: 'where it began is where it must be: nothing else is it',
    head: based,
    gate: 'evidence: {ref: x, value: 50}',
    files: is('x', 49),
    is: 'fail: x is 49, not 50',
  },
  {
    name: 'without a baseline only the value itself is it',
    head: plain,
    gate: 'evidence: {ref: x, value: 5}',
    files: is('x', 4),
    is: 'fail: x is 4, not 5',
  },
  {
    name: 'both ends of what is allowed are allowed',
    head: plain,
    gate: 'evidence: {ref: x, min: 4, max: 4}',
    files: is('x', 4),
    is: 'pass: x is 4',
  },
  {
    name: 'bounds come before a value',
    head: plain,
    gate: 'evidence: {ref: x, value: 9, max: 5}',
    files: is('x', 4),
    is: 'pass: x is 4',
  },
]);
