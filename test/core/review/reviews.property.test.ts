import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Review } from '../../../src/core/model/review/review.ts';
import { checkReview } from '../../../src/core/review/check-review.ts';
import type { Place, Span } from '../../../src/core/text/span.ts';
import { mutate } from '../../fuzz/mutate.ts';
import { createRandom, type Random } from '../../fuzz/random.ts';
import { readSamples, type Sample } from '../../fuzz/sample-texts.ts';
import { reviewFixtures } from '../../support/check-review.ts';

/*
 * What holds for a review of any two texts: of a sample and of what became of it when lines were moved,
 * repeated and broken in ways that nobody would.
 */

const samples = readSamples();
const write = (files: readonly Sample[]) =>
  files.map(({ path, text }) => `\n--- ${path}\n${text}`).join('');

/** A line that begins a file in a fixture would make two of one. */
const isOneFile = ({ text }: Sample) => !/^--- \S/m.test(text);

interface Pair {
  readonly seed: number;
  readonly base: Sample;
  readonly head: Sample;
}

function* pairs(count: number): Generator<Pair> {
  for (let seed = 1; seed <= count; seed++) {
    const random = createRandom(seed);
    const base = random.pick(samples);
    const head = { ...base, text: mutate(random, [base]).text };
    if (isOneFile(base) && isOneFile(head)) yield { seed, base, head };
  }
}

test('every change has a sentence, its own fingerprint, and places that hold what they say', () => {
  let count = 0;
  for (const { seed, base, head } of pairs(150)) {
    const review = reviewFixtures(write([base]), write([head]));
    const { changes } = review;
    count += changes.length;
    for (const change of changes) {
      const name = `seed ${seed}: ${change.message}`;
      assert.match(change.message, /^\S.*[.!?]$/s, name);
      assert.ok(change.base ?? change.head, name);
      if (change.base)
        assert.equal(slice(review.base.project, change.base), change.base.text, name);
      if (change.head) slice(review.head.project, change.head);
    }
    const prints = changes.map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length, `seed ${seed}`);
  }
  assert.ok(count > 100, String(count));
});

test('what the rules of a review find stands in one of the two texts', () => {
  for (const { seed, base, head } of pairs(150)) {
    const review = reviewFixtures(write([base]), write([head]));
    for (const { side, place, message } of checkReview(review)) {
      assert.match(message, /[.!?]$/s, `seed ${seed}`);
      slice(review[side].project, place);
    }
  }
});

test('a text compared with itself has no changes, and no rule has a word', () => {
  for (const { seed, head } of pairs(150)) {
    const review = reviewFixtures(write([head]), write([head]));
    assert.deepEqual(review.changes, [], `seed ${seed}`);
    assert.deepEqual(checkReview(review), [], `seed ${seed}`);
  }
});

test('the order of files changes nothing', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = createRandom(seed);
    const base = someFiles(random);
    const head = base.map(file =>
      random.below(2) > 0 ? file : { ...file, ...mutated(random, file) },
    );
    if (![...base, ...head].every(isOneFile)) continue;
    const expected = tellAll(reviewFixtures(write(base), write(head)));
    const turned = reviewFixtures(write(base.toReversed()), write(head.toReversed()));
    assert.deepEqual(tellAll(turned), expected, `seed ${seed}`);
  }
});

/** Texts that are about nothing that a review looks at. */
const unrelated: readonly Sample[] = [
  { path: 'aaa/guide.md', text: '# Guide\n\nHow to start.\n' },
  { path: 'zzz/guide.md', text: '# Guide\n\nHow to go on.\n' },
  { path: 'deploy/values.yaml', text: 'steps: [{id: a, title: A}]\nstatus: done\n' },
];

test('a file about other things changes nothing, whether it came, went or was edited', () => {
  for (const { seed, base, head } of pairs(60)) {
    const expected = tellAll(reviewFixtures(write([base]), write([head])));
    const ways = [
      [[], unrelated],
      [unrelated, []],
      [unrelated, unrelated.map(({ path, text }) => ({ path, text: `${text}\nMore.\n` }))],
    ] as const;
    for (const [before, now] of ways) {
      const review = reviewFixtures(write([base, ...before]), write([head, ...now]));
      assert.deepEqual(tellAll(review), expected, `seed ${seed}`);
    }
  }
});

function someFiles(random: Random): readonly Sample[] {
  const files = new Map<string, Sample>();
  for (let rest = 2 + random.below(3); rest > 0; rest--) {
    const sample = random.pick(samples);
    files.set(sample.path, sample);
  }
  return [...files.values()];
}

function mutated(random: Random, file: Sample): Pick<Sample, 'text'> {
  return { text: mutate(random, [file]).text };
}

/** All that a reader is told, with its places. */
function tellAll(review: Review): readonly string[] {
  const at = (place: (Place & { readonly span: Span }) | undefined) =>
    place ? `${place.file} ${place.span.start}` : '-';
  return [
    ...review.changes.map(
      ({ group, message, fingerprint, base, head }) =>
        `${group} ${message} ${fingerprint} ${at(base)} ${at(head)}`,
    ),
    ...checkReview(review).map(
      ({ rule, message, side, place }) => `${rule} ${message} ${side} ${at(place)}`,
    ),
  ];
}

function slice({ files }: Review['base']['project'], { file, span }: Place): string {
  const content = files.get(file)?.content;
  assert.ok(content?.kind === 'text', file);
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= content.text.length);
  return content.text.slice(span.start, span.end);
}
