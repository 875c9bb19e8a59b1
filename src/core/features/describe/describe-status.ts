import type { Decision, SourcedStatus } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { ValueSource } from '../../model/value.ts';
import { plain, type RichLine } from '../../text/rich.ts';
import { lineLink } from '../line-link.ts';

/** Why the status of a decision was read as it was, and from which line. */
export function describeStatus(project: Project, { status, file }: Decision): readonly RichLine[] {
  if (!status) return [[plain('No status is written, so it is unknown.')]];
  const place = { file, span: status.span };
  const read: RichLine = [
    plain(`Read as ${status.value} from ${sourceWords[status.source]}, `),
    lineLink(project, place, file),
    plain(`: “${status.raw}”.`),
  ];
  if (status.doubt !== undefined) return [read, [plain(`? ${status.doubt}`)]];
  if (status.ownWord !== undefined) return [read, ...describeWord(project, status, file)];
  return status.value === 'unknown' ? [read, unknownWord] : [read];
}

/** Where the team says what its own word means. */
function describeWord(
  project: Project,
  { value, ownWord }: SourcedStatus,
  file: string,
): RichLine[] {
  const own = project.configuration.words.find(({ word }) => word === ownWord);
  if (!own) return [];
  const words = plain(`“${own.word}” means ${value} in `);
  return [[words, lineLink(project, own.place, file), plain('.')]];
}

const unknownWord: RichLine = [
  plain('No status word that Cairn knows. An unknown status never counts as accepted.'),
];

const sourceWords: Readonly<Record<ValueSource, string>> = {
  'front-matter': 'the front matter',
  yaml: 'the YAML',
  section: 'the status section',
  bullet: 'a list item',
  line: 'the line of the status',
  table: 'a table',
  'field-list': 'the field list',
  attribute: 'an attribute',
  heading: 'a heading',
  label: 'a label',
  box: 'the box',
  text: 'the text',
  'file-name': 'the file name',
};
