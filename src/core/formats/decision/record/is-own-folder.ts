import { baseNameOf, folderOf } from '../../../text/path.ts';
import { sliceOf } from '../../../text/span.ts';
import type { Field } from '../fields/field.ts';
import { withoutZeros } from '../names/file-id.ts';
import { readHeadingNumber } from '../names/heading-number.ts';
import { hasHeadOfEnhancement } from './evidence.ts';
import type { RecordText } from './record-text.ts';
import { isDecisionSection, isProposalSection } from './section-words.ts';

/**
 * Whether a README is a record by its head, though its folder has no number of a record: the front matter of an
 * enhancement proposal above two sections of a record, or the number of its folder in its title, `JEP-3` in `jep/3`.
 */
export function isOwnFolder(record: RecordText, fields: readonly Field[]): boolean {
  const { path, sections } = record;
  if (!/^(?:readme|index)\./i.test(baseNameOf(path)) || folderOf(path) === '') return false;
  if (!hasHeadOfEnhancement(fields) && !hasNumberOfFolder(record)) return false;
  const known = sections.filter(({ name }) => isDecisionSection(name) || isProposalSection(name));
  return known.length >= 2;
}

function hasNumberOfFolder(record: RecordText): boolean {
  const folder = baseNameOf(folderOf(record.path));
  const title = record.titleHeading && sliceOf(record.text, record.titleHeading.content);
  if (!/^\d{1,7}$/.test(folder) || !/^\[?[A-Z]{2,12}[-_ ]?#?\d/.test(title ?? '')) return false;
  return readHeadingNumber(record)?.value === withoutZeros(folder);
}
