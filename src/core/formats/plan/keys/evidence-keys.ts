import { evidenceSources } from '../../../model/plan/evidence.ts';
import { createKeyTable } from './key-table.ts';
import {
  anything,
  boolean,
  choice,
  day,
  either,
  id,
  list,
  map,
  moment,
  number,
  text,
  version,
  word,
} from './value-shape.ts';

export const baselineKeys = createKeyTable({
  name: 'baseline',
  required: [['at', 'value']],
  keys: {
    at: [word, 'A day, a tag or a commit at which the measure began.'],
    value: [number, 'The value it had there.'],
  },
});

export const ratchetKeys = createKeyTable({
  name: 'ratchet',
  keys: {
    limit: [number, 'The worst value that is allowed.'],
    reason: [text, 'Why it was loosened.'],
  },
});

/** The keys of each way of taking a measure that needs more than one word. */
export const sourceTables = {
  json: createKeyTable({
    name: 'measure',
    required: [['file'], ['pointer']],
    keys: {
      file: [word, 'The path of a JSON file.'],
      pointer: [word, 'Where the number stands, as an RFC 6901 pointer: /copied/percent.'],
    },
  }),
  dependency: createKeyTable({
    name: 'measure',
    required: [['package']],
    keys: {
      package: [word, 'The name of the package.'],
      range: [version, 'The versions that count, as an npm range.'],
    },
  }),
  suppressions: createKeyTable({
    name: 'measure',
    required: [['file']],
    keys: {
      file: [
        word,
        'The path of the file of known violations: of ESLint, Packwerk, PHPStan, dependency-cruiser, Betterer or ArchUnit.',
      ],
      rule: [word, 'The rule whose entries count.'],
    },
  }),
  sarif: createKeyTable({
    name: 'measure',
    required: [['file']],
    keys: {
      file: [word, 'The path of a SARIF file.'],
      rule: [word, 'The rule whose results count.'],
    },
  }),
  checklist: createKeyTable({
    name: 'measure',
    required: [['file']],
    keys: {
      file: [word, 'The path of a Markdown file.'],
      heading: [text, 'The heading above the tasks.'],
    },
  }),
  manual: createKeyTable({
    name: 'measure',
    required: [['value']],
    keys: {
      value: [number, 'The number that a person wrote down.'],
      at: [moment, 'When.'],
      by: [word, 'Who.'],
    },
  }),
} as const;

export const evidenceKeys = createKeyTable({
  name: 'measure',
  required: [['id']],
  exclusive: evidenceSources,
  meant: { paths: 'include', path: 'include', globs: 'include', glob: 'include' },
  keys: {
    id: [id, 'What criteria call the measure.'],
    title: [text, 'What is measured.'],
    pattern: [word, 'A regular expression (RE2) whose matches in single lines are counted.'],
    'ast-grep': [anything, 'An ast-grep rule. Understood, but not measured yet.'],
    files: [list(word), 'Globs; the files that match are counted.'],
    json: [map(() => sourceTables.json), 'A number in a JSON file.'],
    dependency: [
      either(
        word,
        map(() => sourceTables.dependency),
      ),
      'The manifests that name a package.',
    ],
    suppressions: [
      either(
        word,
        map(() => sourceTables.suppressions),
      ),
      'The entries of a file of known violations.',
    ],
    sarif: [
      either(
        word,
        map(() => sourceTables.sarif),
      ),
      'The results of a SARIF file.',
    ],
    checklist: [
      either(
        word,
        map(() => sourceTables.checklist),
      ),
      'The tasks of a Markdown file that are still open.',
    ],
    manual: [
      either(
        number,
        map(() => sourceTables.manual),
      ),
      'A number that a person wrote down.',
    ],
    include: [list(word), 'Globs of the files that are searched.'],
    exclude: [list(word), 'Globs of the files that are left out.'],
    count: [
      choice(['matches', 'files']),
      'Whether matches are counted or the files that have any.',
    ],
    baseline: [
      map(() => baselineKeys),
      'Where the measure began; else what it was when it came into the plan.',
    ],
    target: [number, 'The value it must reach.'],
    ratchet: [
      either(
        boolean,
        map(() => ratchetKeys),
      ),
      'Whether the measure must never get worse than it was.',
    ],
    due: [day, 'The day by which the target must be reached.'],
  },
});
