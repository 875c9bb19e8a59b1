import { checkGates } from '../../../support/check-gate.ts';

/* How many of those who use a contract have a version in the range, as they say or as their files ask. */

const consumers = (...lines: readonly string[]) =>
  `contracts: [{id: api, version: 2.1.0, consumers: [${lines.join(', ')}]}]`;

const at = (id: string, version: string) => `{id: ${id}, version: ${version}}`;
const three = consumers(at('a', '2.1.0'), at('b', '2.0.0'), at('c', '1.9.9'));

checkGates([
  {
    name: 'a share that is just met is met',
    head: consumers(at('a', '2.1.0'), at('b', '1.0.0')),
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 50}',
    is: 'pass: 1 of 2 consumers of api are at >=2.0.0',
  },
  {
    name: 'a share that is missed by a hair is missed',
    head: three,
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 67}',
    is: 'fail: 2 of 3 consumers of api are at >=2.0.0; c (1.9.9) is not',
  },
  {
    name: 'two thirds are more than 66 per cent',
    head: three,
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 66}',
    is: 'pass: 2 of 3 consumers of api are at >=2.0.0',
  },
  {
    name: 'without a range the version of the contract is wanted',
    head: three,
    gate: 'consumers: {contract: api}',
    is: 'fail: 1 of 3 consumers of api are at 2.1.0; b (2.0.0) and c (1.9.9) are not',
  },
  {
    name: 'versions that are counted by whole numbers',
    head: consumers(at('a', '"6"'), at('b', '"7"'), at('c', '"10"')),
    gate: 'consumers: {contract: api, range: ">=7"}',
    is: 'fail: 2 of 3 consumers of api are at >=7; a (6) is not',
  },
  {
    name: 'what is no range is said to be none',
    head: three,
    gate: 'consumers: {contract: api, range: newest}',
    is: 'unknown: "newest" is no range of versions',
  },
  {
    name: 'without either nobody knows what is wanted',
    head: 'contracts: [{id: api, consumers: [{id: a, version: 1.0.0}]}]',
    gate: 'consumers: {contract: api}',
    is: 'unknown: it is not written which versions count',
  },
  {
    name: 'a contract that nobody uses',
    head: 'contracts: [{id: api, version: 2.1.0}]',
    gate: 'consumers: {contract: api}',
    is: 'unknown: api names no consumers',
  },
  {
    name: 'no such contract',
    gate: 'consumers: {contract: api, range: "1"}',
    is: 'unknown: there is no contract api',
  },
  {
    name: 'what a file asks for counts where no version is written',
    head: consumers('{id: a, file: a/package.json, package: client}'),
    gate: 'consumers: {contract: api, range: ">=2.0.0"}',
    files: '--- a/package.json\n{"dependencies": {"client": "~2.0.3"}}\n',
    is: 'pass: 1 of 1 consumers of api are at >=2.0.0',
  },
  {
    name: 'a version that is written comes before the file',
    head: consumers('{id: a, version: 1.0.0, file: a/package.json, package: client}'),
    gate: 'consumers: {contract: api, range: ">=2.0.0"}',
    files: '--- a/package.json\n{"dependencies": {"client": "~2.0.3"}}\n',
    is: 'fail: 0 of 1 consumers of api are at >=2.0.0; a (1.0.0) is not',
  },
  {
    name: 'a file that asks for something else says nothing of it',
    head: consumers('{id: a, file: a/package.json, package: client}'),
    gate: 'consumers: {contract: api, range: ">=2.0.0"}',
    files: '--- a/package.json\n{"dependencies": {"server": "2.0.3"}}\n',
    is: 'unknown: 0 of 1 consumers of api are at >=2.0.0; the version of a is not known',
  },
  {
    name: 'one that nobody knows does not decide where the others are too few anyway',
    head: consumers(at('a', '1.0.0'), at('b', '1.0.0'), '{id: c}'),
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 50}',
    is: 'fail: 0 of 3 consumers of api are at >=2.0.0; a (1.0.0) and b (1.0.0) are not, and the version of c is not known',
  },
  {
    name: 'nor where the others are enough',
    head: consumers(at('a', '2.0.0'), at('b', '2.0.0'), '{id: c}'),
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 50}',
    is: 'pass: 2 of 3 consumers of api are at >=2.0.0',
  },
]);
