import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan } from '../plan-outline.ts';

/** The steps of a text with what is known of them. */
function statesIn(text: string): [string, string | undefined][] {
  return markdownPlan(text).steps.map(({ title, status }) => [title.value, status?.value]);
}

test('a heading that is a step is what the heading above says, unless it tells of itself or of a part', () => {
  const steps = statesIn(`# Move the lamps

## Completed

### Phase 0: Sockets

All rooms have them.

### Phase 1: Cables (5 of 10 rooms)

The hall has them.

### Phase 2: Lamps 🚧

Half of them hang.

## Left

### Phase 3: Hooks

They go last.
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', undefined, 'in-progress', undefined],
  );
});

test('signs of a state count at any depth', () => {
  const steps = statesIn(`# Move the lamps

## Rooms

1. **Sockets**
   - ✅ Added the sockets
   - ✅ Wired the sockets
2. **Lamps**
   - ✅ Moved the lamps
   - 🚧 Removing the hooks
`);
  assert.deepEqual(
    steps.filter(([title]) => !title.startsWith('**')),
    [
      ['✅ Added the sockets', 'done'],
      ['✅ Wired the sockets', 'done'],
      ['✅ Moved the lamps', 'done'],
      ['🚧 Removing the hooks', 'in-progress'],
    ],
  );
});

test('in a phase that is not done a list that tells of most of its items how far they are holds steps', () => {
  const steps = statesIn(`# Move the lamps

## Phase 1: Sockets ✅

All rooms have them.

## Phase 2: Lamps 🚧 (in progress)

- **Hall** ✅: six lamps hang
- **Shed** ✅: one lamp hangs
- **Attic**: nobody was there
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', 'done', undefined],
  );
});

test('a heading of a run stays a step where most of them tell their state, also beside what comes next', () => {
  const steps = statesIn(`# Move the lamps

## Moved

### 1. Hall ✅
Six lamps.
### 2. Shed ✅
One lamp.
### 3. Porch ✅
One lamp.

## Partially moved

### 4. Attic ⚠️
The ladder is gone.
### 5. Cellar ⚠️
It is wet.
### 6. Stairs ⚠️
No socket.

## Not moved

### 7. Roof ❌
Nobody goes there.
### 8. Yard ❌
It rains.

## Next steps

1. Buy a ladder
2. Dry the cellar
`);
  const states = new Map(steps);
  assert.equal(states.get('Hall ✅'), 'done');
  assert.equal(states.get('Cellar ⚠️'), 'in-progress');
  assert.equal(states.get('Roof ❌'), 'planned');
});

test('a status that nobody understands leaves a sign that tells of no end, and takes back one that does', () => {
  const step = (sign: string, status: string) =>
    `## Phase 1: Lamps ${sign}\n\n- **Status**: ${status}\n\n## Phase 2: Hooks\n\nThey go.\n`;
  const stateOf = (sign: string, status: string) =>
    statesIn(`# Move the lamps\n\n${step(sign, status)}`)[0]?.[1];
  assert.equal(stateOf('❌', 'Still in the hall'), 'planned');
  assert.equal(stateOf('✅', 'Still in the hall'), undefined);
  assert.equal(stateOf('✅', 'Fully migrated'), 'done');
  assert.equal(stateOf('✅', 'Partially migrated (the shed is left)'), 'in-progress');
});

test('a participle of a state names what all below it is, also with the word now', () => {
  const steps = statesIn(`# Rollout plan

## Implemented now

- Sockets in all rooms.
- Cables in the hall.

## Remaining rooms

- Shed.
- Attic.
`);
  assert.deepEqual(
    steps.map(([, status]) => status),
    ['done', 'done', undefined, undefined],
  );
});
