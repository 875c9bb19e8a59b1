import {
  type Configuration,
  type ConfiguredRule,
  configurationFile,
  noConfiguration,
  type OwnWord,
  type RuleLevel,
} from '../../model/configuration.ts';
import { decisionStatuses } from '../../model/decision.ts';
import { planStatuses, stepStatuses } from '../../model/plan/plan.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Sourced } from '../../model/value.ts';
import { parseYaml } from '../../parse/yaml/yaml.ts';
import type { YamlEntry } from '../../parse/yaml/yaml-tree.ts';
import type { Problem } from '../../text/span.ts';
import { closestWord } from '../plan/closest-word.ts';
import { createKeyTable } from '../plan/keys/key-table.ts';
import { anything, list, word } from '../plan/keys/value-shape.ts';
import {
  createPlanSource,
  type Fields,
  type PlanSource,
  problemsOf,
  report,
} from '../plan/plan-source.ts';
import { headOf, nodeOf, readFields, scalarText, shortened } from '../plan/yaml/yaml-fields.ts';
import { textsField } from '../plan/yaml/yaml-values.ts';
import { keyOfWord } from './own-words.ts';
import { isPlace } from './places.ts';

/** What `.cairn.yaml` says, and what in it is not understood. The rest still counts. */
export interface ConfigurationReading {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** Reads the file once; undefined stands for a project without one. */
export function readConfiguration(file: SourceFile | undefined): ConfigurationReading {
  if (file?.content.kind !== 'text') return nothingSaid;
  const known = readings.get(file);
  if (known) return known;
  const reading = readText(file.content.text);
  readings.set(file, reading);
  return reading;
}

/** The keys of the file. */
export const configurationKeys = createKeyTable({
  name: 'configuration',
  keys: {
    decisions: [list(word), 'Further folders and globs of decisions.'],
    plans: [list(word), 'Further folders and globs of plans.'],
    words: [anything, "The team's own status words, and what they mean."],
    rules: [anything, 'How loud each rule is.'],
  },
});

/** How loud a rule may be, as the file writes it. */
export const ruleLevels: ReadonlyMap<string, RuleLevel> = new Map([
  ['off', 'off'],
  ['info', 'information'],
  ['warning', 'warning'],
  ['error', 'error'],
]);

/** Every status that a word of the team's own may mean. */
export const knownStatuses: readonly OwnWord['means'][] = [
  ...new Set([...decisionStatuses, ...planStatuses, ...stepStatuses]),
];

const nothingSaid: ConfigurationReading = { configuration: noConfiguration, problems: [] };

/** A source file never changes, so it is read once. */
const readings = new WeakMap<SourceFile, ConfigurationReading>();

function readText(text: string): ConfigurationReading {
  const tree = parseYaml(text);
  const source = createPlanSource({ path: configurationFile, text }, 'yaml', tree.problems);
  const { root } = tree;
  if (root?.kind !== 'map') {
    if (root && !(root.kind === 'scalar' && root.type === 'null')) {
      report(
        source,
        headOf(source, root),
        `${configurationFile} must be a map with keys such as rules.`,
      );
    }
    return { configuration: noConfiguration, problems: problemsOf(source) };
  }
  const fields = readFields(source, root, configurationKeys);
  const configuration = {
    decisions: readPlaces(fields, 'decisions'),
    plans: readPlaces(fields, 'plans'),
    words: readWords(source, entriesOf(fields, 'words')),
    rules: entriesOf(fields, 'rules').flatMap(entry => readRule(source, entry) ?? []),
  };
  return { configuration, problems: problemsOf(source) };
}

function readPlaces(fields: Fields, key: string): readonly Sourced<string>[] {
  return textsField(fields, key).filter(({ value, span }) => {
    if (isPlace(value)) return true;
    const message = `"${shortened(value)}" is no folder and no glob inside of the project.`;
    report(fields.source, span, message);
    return false;
  });
}

function entriesOf(fields: Fields, key: string): readonly YamlEntry[] {
  const node = nodeOf(fields, key);
  if (!node) return [];
  if (node.kind === 'map') return node.entries.slice(0, maxEntries);
  report(fields.source, headOf(fields.source, node), `${key} must be a map.`);
  return [];
}

/** No team has more words. */
const maxEntries = 1000;

/** `Live` and `live` are one word; of two the first one counts. */
function readWords(source: PlanSource, entries: readonly YamlEntry[]): readonly OwnWord[] {
  const words = new Map<string, OwnWord>();
  for (const entry of entries) {
    const read = readWord(source, entry);
    if (!read) continue;
    const known = words.get(keyOfWord(read.word));
    if (!known) words.set(keyOfWord(read.word), read);
    else if (known.means !== read.means) {
      const message = `"${shortened(read.word)}" is the same word as "${shortened(known.word)}" above; the first one counts.`;
      report(source, entry.keySpan, message);
    }
  }
  return [...words.values()];
}

function readWord(source: PlanSource, entry: YamlEntry): OwnWord | undefined {
  const { key, keySpan, value } = entry;
  if (findStatus(key) && !(value?.kind === 'scalar' && findStatus(value.value))) {
    const message = `"${key}" is a status already. Your own word stands before it: "ready to go: ${key}".`;
    report(source, keySpan, message);
    return undefined;
  }
  const status = readValue(source, entry, 'a status');
  if (!status) return undefined;
  const means = findStatus(status.value);
  const word = entry.key.trim();
  if (means === undefined) {
    const message = `"${shortened(status.value)}" is no status.`;
    report(source, status.span, message, closestWord(status.value, knownStatuses));
    return undefined;
  }
  if (word === '') {
    report(source, entry.keySpan, 'A word must not be empty.');
    return undefined;
  }
  return { word, means, place: { file: configurationFile, span: entry.keySpan } };
}

function findStatus(word: string): OwnWord['means'] | undefined {
  return knownStatuses.find(known => known === word.toLowerCase());
}

function readRule(source: PlanSource, entry: YamlEntry): ConfiguredRule | undefined {
  const word = readValue(source, entry, 'off, info, warning or error');
  if (!word) return undefined;
  const level = ruleLevels.get(word.value.toLowerCase());
  const place = { file: configurationFile, span: entry.keySpan };
  if (level !== undefined) return { id: entry.key, level, place };
  const message = `"${shortened(word.value)}" is none of off, info, warning and error.`;
  report(source, word.span, message, closestWord(word.value, ruleLevels.keys()));
  return undefined;
}

function readValue(
  source: PlanSource,
  { key, keySpan, value }: YamlEntry,
  wanted: string,
): Sourced<string> | undefined {
  const text = value?.kind === 'scalar' ? scalarText(source, value) : undefined;
  if (text) return text;
  const span = value ? headOf(source, value) : keySpan;
  report(source, span, `"${shortened(key)}" needs ${wanted}.`);
  return undefined;
}
