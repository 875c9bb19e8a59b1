import { baseNameOf } from '../text/path.ts';
import { findFieldName } from './decision/field-names.ts';
import { readFileId } from './decision/file-id.ts';
import { readFields } from './decision/read-fields.ts';
import type { OwnStatusWords } from './decision/status-phrase.ts';
import type { YamlDocument } from './document.ts';
import { type DecisionReading, readRecord } from './read-decision.ts';

/**
 * A record whose facts stand in a YAML file, mostly beside its text: `1234-slug/kep.yaml` and
 * `1234-slug/README.md`. Undefined where the file has no id, or no title with a status of its own.
 */
export function readYamlDecision(
  { path, text, tree }: YamlDocument,
  ownWords: OwnStatusWords,
): DecisionReading | undefined {
  const id = readFileId(path);
  const { root } = tree;
  if ((!id.number && !id.day) || root?.kind !== 'map' || isTemplate(path)) return undefined;
  const names = new Set(root.entries.map(({ key }) => findFieldName(key)));
  const scalars = root.entries.filter(({ value }) => value?.kind === 'scalar');
  const plain = new Set(scalars.map(({ key }) => findFieldName(key)));
  if (!plain.has('title') || !plain.has('status')) return undefined;
  const span = { start: 0, end: text.length };
  const record = {
    path,
    text,
    span,
    frontMatter: { span, yaml: tree },
    ownWords,
    attributes: new Set<string>(),
    header: [],
    titleHeading: undefined,
    head: [],
    sections: [],
  };
  const fields = readFields(record).map(field => ({ ...field, source: 'yaml' as const }));
  const read = readRecord(record, fields, id);
  const otherFields = read.otherFields.map(field => ({ ...field, source: 'yaml' as const }));
  const decision = { ...read, format: 'yaml', otherFields };
  const known = [...names].filter(name => name !== undefined).length;
  // Migrations of a database have a title and a status too.
  return { evidence: known >= 4 ? 'strong' : 'weak', skip: undefined, id, decisions: [decision] };
}

function isTemplate(path: string): boolean {
  return /template/i.test(baseNameOf(path));
}
