import { type EvidenceSource, evidenceSources } from '../../../model/plan/evidence.ts';
import type { Sourced } from '../../../model/value.ts';
import { sourceTables } from '../keys/evidence-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { mapField, nodeOf } from '../yaml/yaml-fields.ts';
import {
  momentField,
  numberField,
  textField,
  textsField,
  versionField,
  wordField,
} from '../yaml/yaml-values.ts';

/** The one way in which a measure is taken; undefined where none or several are written. */
export function readEvidenceSource(fields: Fields): EvidenceSource | undefined {
  const [kind, ...more] = evidenceSources.filter(key => nodeOf(fields, key) !== undefined);
  for (const other of more) {
    const span = fields.entries.get(other)?.keySpan ?? fields.map.span;
    report(fields.source, span, `This measure is taken by ${kind} already; it has one way only.`);
  }
  return kind === undefined || more.length > 0 ? undefined : sourceReaders[kind](fields);
}

type SourceReader = (fields: Fields) => EvidenceSource | undefined;

/** How each kind is read; undefined where what it cannot do without is missing. */
const sourceReaders: Readonly<Record<EvidenceSource['kind'], SourceReader>> = {
  pattern(fields) {
    const pattern = wordField(fields, 'pattern');
    return pattern && { kind: 'pattern', pattern };
  },
  files(fields) {
    const globs = textsField(fields, 'files');
    return globs.length > 0 ? { kind: 'files', globs } : undefined;
  },
  json: readJson,
  dependency(fields) {
    const { word, own } = wordOrMap(fields, 'dependency');
    const name = word ?? (own && wordField(own, 'package'));
    return name && { kind: 'dependency', package: name, range: own && versionField(own, 'range') };
  },
  suppressions: fields => readResults(fields, 'suppressions'),
  sarif: fields => readResults(fields, 'sarif'),
  checklist(fields) {
    const { word, own } = wordOrMap(fields, 'checklist');
    const file = word ?? (own && wordField(own, 'file'));
    return file && { kind: 'checklist', file, heading: own && textField(own, 'heading') };
  },
  manual: readManual,
  'ast-grep'(fields) {
    const isWord = nodeOf(fields, 'ast-grep')?.kind === 'scalar';
    return { kind: 'ast-grep', rule: isWord ? wordField(fields, 'ast-grep') : undefined };
  },
};

function readResults(fields: Fields, kind: 'suppressions' | 'sarif'): EvidenceSource | undefined {
  const { word, own } = wordOrMap(fields, kind);
  const file = word ?? (own && wordField(own, 'file'));
  return file && { kind, file, rule: own && wordField(own, 'rule') };
}

function readJson(fields: Fields): EvidenceSource | undefined {
  const own = mapField(fields, 'json', sourceTables.json);
  const file = own && wordField(own, 'file');
  const pointer = own && wordField(own, 'pointer');
  return file && pointer && { kind: 'json', file, pointer };
}

function readManual(fields: Fields): EvidenceSource {
  if (nodeOf(fields, 'manual')?.kind !== 'map') {
    const value = numberField(fields, 'manual');
    return { kind: 'manual', value, at: undefined, by: undefined };
  }
  const own = mapField(fields, 'manual', sourceTables.manual);
  return {
    kind: 'manual',
    value: own && numberField(own, 'value'),
    at: own && momentField(own, 'at'),
    by: own && wordField(own, 'by'),
  };
}

interface WordOrMap {
  readonly word: Sourced<string> | undefined;
  readonly own: Fields | undefined;
}

function wordOrMap(fields: Fields, kind: keyof typeof sourceTables): WordOrMap {
  const isMap = nodeOf(fields, kind)?.kind === 'map';
  return {
    word: isMap ? undefined : wordField(fields, kind),
    own: isMap ? mapField(fields, kind, sourceTables[kind]) : undefined,
  };
}
