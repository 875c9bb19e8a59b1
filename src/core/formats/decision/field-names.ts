import type { FieldName } from './field.ts';
import { isKindOfRecord } from './series-words.ts';

/** The labels that people write, in lower case with single blanks. A language or a team adds here. */
const labels: readonly (readonly [FieldName, readonly string[]])[] = [
  [
    'status',
    [
      'status',
      'state',
      'adr status',
      'decision status',
      'current status',
      'record status',
      'statut',
      'estado',
      'stato',
    ],
  ],
  [
    'date',
    [
      'date',
      'decision date',
      'date of decision',
      'date decided',
      'decided',
      'decided on',
      'accepted on',
      'approved on',
      'adopted on',
      'date accepted',
      'datum',
      'fecha',
      'data',
    ],
  ],
  [
    'created',
    [
      'created',
      'created on',
      'created at',
      'creation date',
      'date created',
      'start date',
      'introduced',
      'proposed on',
      'date proposed',
      'erstellt',
    ],
  ],
  [
    'updated',
    ['updated', 'updated on', 'last updated', 'last update', 'last modified', 'modified'],
  ],
  ['changelog', ['changelog', 'change log', 'changes', 'history', 'revision history']],
  [
    'deciders',
    [
      'deciders',
      'decider',
      'decision maker',
      'decision makers',
      'decided by',
      'approver',
      'approvers',
      'approved by',
      'arbiter',
      'delegate',
      'bdfl delegate',
      'pep delegate',
      'décideurs',
      'décideur',
      'entscheider',
      'decisores',
    ],
  ],
  ['title', ['title', 'feature name']],
  ['number', ['number', 'id', 'adr', 'adr id', 'adr number']],
  [
    'supersedes',
    ['supersedes', 'supercedes', 'superseeds', 'replaces', 'ersetzt', 'remplace', 'substitui'],
  ],
  [
    'superseded-by',
    [
      'superseded by',
      'superceded by',
      'superseeded by',
      'replaced by',
      'ersetzt durch',
      'remplacé par',
      'sustituido por',
      'substituído por',
    ],
  ],
  ['amends', ['amends']],
  ['amended-by', ['amended by', 'partially superseded by', 'superseded in part by']],
  ['depends-on', ['depends on', 'requires']],
  [
    'relates-to',
    [
      'relates to',
      'related',
      'related to',
      'related adrs',
      'related decisions',
      'see also',
      'refines',
      'extends',
      'clarifies',
      'complements',
      'ergänzt',
      'präzisiert',
      'complète',
    ],
  ],
  ['links', ['links', 'references', 'related links', 'related documents', 'more information']],
];

const byLabel = new Map(
  labels.flatMap(([name, words]) => words.map(word => [word, name] as const)),
);

/** The label as the table has it: lower case, blanks for hyphens and underscores. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}

/** The meaning of a label; undefined for labels that a reader of decisions has no use for. */
export function findFieldName(label: string): FieldName | undefined {
  const said = normaliseLabel(label);
  return byLabel.get(said) ?? (isKindOfRecord(said) ? 'number' : undefined);
}

/** Words that name a field in the head, but as the heading of a section may be about anything. */
const onlyInHead: ReadonlySet<string> = new Set([
  'delegate',
  'arbiter',
  'id',
  'adr',
  'number',
  'title',
  'data',
  'state',
]);

/** The meaning of a heading. */
export function findSectionField(name: string): FieldName | undefined {
  const said = normaliseLabel(name);
  return onlyInHead.has(said) || isKindOfRecord(said) ? undefined : findFieldName(name);
}
