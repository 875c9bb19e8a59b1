import type { KeyTable, ValueShape } from '../../../../src/core/formats/plan/keys/key-table.ts';
import { planKeys } from '../../../../src/core/formats/plan/keys/plan-keys.ts';
import { present } from './plan-outline.ts';

/** Where a table of keys applies. */
export interface KeyPlace {
  readonly table: KeyTable;
  /** A map of this table that is right, and the plan around it. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly around: (own: unknown) => unknown;
}

/** Every table of the format, each in the smallest plan that holds one. */
export function placesOfKeys(): readonly KeyPlace[] {
  const root: KeyPlace = {
    table: planKeys,
    own: { 'migration-plan': '1.0', steps: ['one'] },
    around: own => own,
  };
  const places = [root];
  const seen = new Set([planKeys]);
  for (const { table, own, around } of places) {
    for (const [key, { shape }] of table.keys) {
      for (const { inner, wrap } of innerOf(shape)) {
        if (seen.has(inner)) continue;
        seen.add(inner);
        const rest = withoutRivals(table, own, key);
        places.push({
          table: inner,
          own: smallest(inner),
          around: value => around({ ...rest, [key]: wrap(value) }),
        });
      }
    }
  }
  return places;
}

/** Without the keys of which a map has only one, where `key` is one of them. */
export function withoutRivals(
  { exclusive }: KeyTable,
  own: KeyPlace['own'],
  key: string,
): KeyPlace['own'] {
  if (!exclusive.includes(key)) return own;
  return Object.fromEntries(Object.entries(own).filter(([other]) => !exclusive.includes(other)));
}

interface Inner {
  readonly inner: KeyTable;
  readonly wrap: (value: unknown) => unknown;
}

function innerOf(shape: ValueShape): readonly Inner[] {
  if (shape.kind === 'map') return [{ inner: shape.table(), wrap: value => value }];
  if (shape.kind === 'either') return shape.shapes.flatMap(innerOf);
  if (shape.kind !== 'list') return [];
  return innerOf(shape.of).map(({ inner, wrap }) => ({ inner, wrap: value => [wrap(value)] }));
}

/** Only what a map cannot do without. */
function smallest(table: KeyTable): Record<string, unknown> {
  const groups = table.exclusive.length > 0 ? [...table.required, table.exclusive] : table.required;
  return Object.fromEntries(groups.map(([key = '']) => [key, sampleOf(table, key)]));
}

function sampleOf(table: KeyTable, key: string): unknown {
  const shape = present(table.keys.get(key)).shape;
  const plain = shape.kind === 'either' ? present(shape.shapes[0]) : shape;
  if (plain.kind === 'map') return smallest(plain.table());
  const samples: Partial<Record<ValueShape['kind'], unknown>> = {
    number: 3,
    day: '2026-03-09',
    moment: '2026-03-09',
    duration: 'P1D',
  };
  return samples[plain.kind] ?? 'seam';
}
