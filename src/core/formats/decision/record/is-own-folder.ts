import { baseNameOf, folderOf } from '../../../text/path.ts';
import type { Field } from '../fields/field.ts';
import { hasHeadOfEnhancement } from './evidence.ts';
import type { RecordText } from './record-text.ts';
import { isDecisionSection, isProposalSection } from './section-words.ts';

/**
 * Whether a README is a record by its head, though its folder has no number: the front matter of an
 * enhancement proposal above two sections of a record.
 */
export function isOwnFolder({ path, sections }: RecordText, fields: readonly Field[]): boolean {
  if (!/^(?:readme|index)\./i.test(baseNameOf(path)) || folderOf(path) === '') return false;
  if (!hasHeadOfEnhancement(fields)) return false;
  const known = sections.filter(({ name }) => isDecisionSection(name) || isProposalSection(name));
  return known.length >= 2;
}
