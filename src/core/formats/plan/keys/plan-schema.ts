import { keyAliases } from './canonical-key.ts';
import type { Key, KeyTable, ValueShape } from './key-table.ts';
import { planKeys } from './plan-keys.ts';

/** A JSON Schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** The format of a YAML plan as JSON Schema 2020-12, made from the tables that its reader goes by. */
export function planSchema(): Schema {
  const names = nameTables();
  const definitions = [...names].map(([table, name]) => [name, tableSchema(table, names)] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Migration plan of Cairn',
    $ref: '#/$defs/plan',
    $defs: Object.fromEntries(definitions),
  };
}

type Names = ReadonlyMap<KeyTable, string>;

/** A table is called by the first key that it stands under. */
function nameTables(): Names {
  const names = new Map<KeyTable, string>([[planKeys, 'plan']]);
  const taken = new Set(names.values());
  // The loop also visits what it adds.
  for (const [table] of names) {
    for (const [key, { shape }] of table.keys) {
      for (const inner of tablesIn(shape)) {
        if (names.has(inner)) continue;
        const name = [key, `${key} of ${table.name}`].find(free => !taken.has(free)) ?? '';
        taken.add(name);
        names.set(inner, name.replaceAll(' ', '-'));
      }
    }
  }
  return names;
}

function tablesIn(shape: ValueShape): readonly KeyTable[] {
  switch (shape.kind) {
    case 'map':
      return [shape.table()];
    case 'list':
      return tablesIn(shape.of);
    case 'either':
      return shape.shapes.flatMap(tablesIn);
    default:
      return [];
  }
}

function tableSchema(table: KeyTable, names: Names): Schema {
  const needed = new Set(table.required.flatMap(group => (group.length === 1 ? group : [])));
  const choices = table.required.filter(group => group.length > 1);
  const own = [...table.keys].map(
    ([key, value]) => [key, keySchema(value, needed.has(key), names)] as const,
  );
  const aliases = [...keyAliases].filter(([, key]) => table.keys.has(key));
  const others = aliases.map(([alias, key]) => [
    alias,
    { ...Object.fromEntries(own)[key], description: `The same as ${key}.` },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries([...own, ...schemaKey(table), ...others]),
    patternProperties: { '^[xX]-': {} },
    additionalProperties: false,
    ...(needed.size > 0 ? { required: [...needed] } : {}),
    ...(choices.length > 0 ? { allOf: choices.map(keys => ({ anyOf: keys.map(has) })) } : {}),
    ...(table.exclusive.length > 0 ? { oneOf: table.exclusive.map(has) } : {}),
  };
}

function has(key: string): Schema {
  return { required: [key] };
}

/** A plan may name its schema. */
function schemaKey(table: KeyTable): readonly (readonly [string, Schema])[] {
  return table === planKeys ? [['$schema', { type: 'string' }]] : [];
}

/** A key without a value is as good as none, unless the map cannot do without it. */
function keySchema({ description, shape }: Key, isNeeded: boolean, names: Names): Schema {
  const schemas = shapeSchemas(shape, names);
  const all = isNeeded ? schemas : [...schemas, { type: 'null' }];
  return all.length === 1 ? { description, ...all[0] } : { description, anyOf: all };
}

function shapeSchemas(shape: ValueShape, names: Names): readonly Schema[] {
  switch (shape.kind) {
    case 'list': {
      const items = shapeSchemas(shape.of, names);
      return [...items, { type: 'array', items: items.length === 1 ? items[0] : { anyOf: items } }];
    }
    case 'either':
      return shape.shapes.flatMap(part => shapeSchemas(part, names));
    case 'map':
      return [{ $ref: `#/$defs/${names.get(shape.table())}` }];
    case 'choice':
      return [{ enum: [...new Set([...shape.words, ...shape.others])] }];
    case 'number':
      return [numberSchema(shape.least, shape.most)];
    default:
      return plainSchemas[shape.kind];
  }
}

function numberSchema(least: number, most: number): Schema {
  const limits = { minimum: least, maximum: most };
  const finite = Object.entries(limits).filter(([, limit]) => Number.isFinite(limit));
  return { type: 'number', ...Object.fromEntries(finite) };
}

type PlainKind = Exclude<ValueShape['kind'], 'list' | 'either' | 'map' | 'choice' | 'number'>;

const date = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?';

const plainSchemas: Readonly<Record<PlainKind, readonly Schema[]>> = {
  anything: [{}],
  text: [{ type: 'string' }],
  word: [{ type: ['string', 'number', 'boolean'] }],
  id: [
    {
      type: ['string', 'number', 'boolean'],
      minimum: 0,
      pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-]*$',
    },
  ],
  version: [{ type: ['string', 'integer'], minimum: 0 }],
  day: [{ type: 'string', pattern: `^${date}(?:[Tt ]\\s*\\d{1,2}(?::\\d{2}){0,2}\\S*)?$` }],
  moment: [
    {
      type: 'string',
      pattern: `^${date}(?:[Tt ]${clock}(?:[Zz]|[+\\-](?:[01]\\d|2[0-3]):[0-5]\\d)?)?$`,
    },
  ],
  duration: [
    {
      type: 'string',
      pattern:
        '^P(?=.)(?:\\d{1,5}W)?(?:\\d{1,6}D)?(?:T(?=.)(?:\\d{1,7}H)?(?:\\d{1,8}M)?(?:\\d{1,9}S)?)?$',
    },
  ],
  boolean: [{ type: 'boolean' }],
  comparison: [
    { type: 'number' },
    {
      type: 'string',
      pattern: '^(?:<=|>=|==|<|>|=|≤|≥)?\\s*-?\\d{1,15}(?:\\.\\d{1,15})?\\s*%?$',
    },
  ],
  threshold: [
    {
      type: 'string',
      pattern:
        '^[\\w.{}:/\\-]{1,100}(?:\\s+(?:p\\(\\d{1,2}(?:\\.\\d{1,3})?\\)|avg|min|med|max|rate|count|value))?\\s*(?:<=|>=|==|<|>|=)\\s*-?\\d{1,15}(?:\\.\\d{1,15})?$',
    },
  ],
  severity: [
    { type: 'integer', minimum: 1, maximum: 5 },
    { type: 'string', pattern: '^(?:[Ss](?:[Ee][Vv](?:[Ee][Rr][Ii][Tt][Yy])?)?[\\-_ ]?)?[1-5]$' },
  ],
};
