import { baseNameOf } from '../text/path.ts';
import { findFieldName } from './decision/fields/field-names.ts';
import { readFields } from './decision/fields/read-fields.ts';
import { readFileId } from './decision/names/file-id.ts';
import type { OwnStatusWords } from './decision/status/leading-status.ts';
import type { YamlDocument } from './document.ts';
import { type DecisionReading, readRecord } from './read-decision.ts';

/**
 * A record whose facts stand in a YAML file, mostly beside its text: `1234-slug/kep.yaml` and
 * `1234-slug/README.md`. Undefined where the file has no id, or no title with a status of its own.
 */
export function readYamlDecision(
  document: YamlDocument,
  ownWords: OwnStatusWords,
): DecisionReading | undefined {
  const { path, text } = document;
  const id = readFileId(path);
  if ((!id.number && !id.day) || isTemplate(path) || !namesFields(text)) return undefined;
  const { tree } = document;
  const { root } = tree;
  if (root?.kind !== 'map') return undefined;
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
  const evidence = known >= 4 ? 'strong' : 'weak';
  return { evidence, skip: undefined, id, decisions: [decision], form: [], isGlance: false };
}

/** Whether lines start with the words for title and status: else the text need not be parsed. */
function namesFields(text: string): boolean {
  const wanted = new Set(['title', 'status']);
  const seen = new Set<string>();
  for (const [, word = ''] of text.matchAll(
    /(?:^|[{,])[ \t"']*(\p{Alpha}[\p{Alpha}\p{N} _-]{0,40})["']?[ \t]*:/gmu,
  )) {
    if (seen.has(word)) continue;
    seen.add(word);
    const name = findFieldName(word);
    if (name) wanted.delete(name);
    if (wanted.size === 0) return true;
  }
  return false;
}

function isTemplate(path: string): boolean {
  return /template/i.test(baseNameOf(path));
}
