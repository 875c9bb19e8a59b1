import { groupBy } from '../../../text/group-by.ts';
import { decisionLanguages } from '../languages/index.ts';
import { wordsIn } from '../languages/words-in.ts';

/** A longer heading may start with one of them. */
const ofDecision: ReadonlySet<string> = new Set(
  decisionLanguages.flatMap(({ sections }) => wordsIn(sections)),
);

/** Many other texts have them too. */
const ofProposal: ReadonlySet<string> = new Set(
  decisionLanguages.flatMap(({ proposalSections }) => wordsIn(proposalSections)),
);

/** Whether the name of a section, in lower case, is one that decisions have. */
export function isDecisionSection(name: string): boolean {
  if (ofDecision.has(name)) return true;
  const likely = byFirstSign.get(name.charAt(0)) ?? [];
  return likely.some(
    words => name.startsWith(words) && !/^[\p{Script=Latin}\p{N}]/u.test(name.slice(words.length)),
  );
}

/** Of most names it is certain by their first sign that they are another's. */
const byFirstSign: ReadonlyMap<string, readonly string[]> = groupBy(
  [...ofDecision],
  ({ 0: sign = '' }) => sign,
);

/** Sections that many other texts have too: they do not tell a proposal from those. */
const general: ReadonlySet<string> = new Set([
  'summary',
  'abstract',
  'overview',
  'background',
  'introduction',
  'terminology',
  'specification',
  'requirements',
  'explanation',
  'what',
  'why',
  'goals',
  '概要',
  '摘要',
]);

/** Whether texts of all kinds have a section or a label of that name. */
export function isGeneralSection(name: string): boolean {
  return general.has(name) || ofAnyText.has(name);
}

const ofAnyText: ReadonlySet<string> = new Set([
  'title',
  'references',
  'links',
  'notes',
  'related documents',
  'further reading',
  'next steps',
  'examples',
]);

/** Sections of proposals that requirements, plans and designs do not have too. */
const ofProposalAlone: ReadonlySet<string> = new Set([
  'motivation',
  'detailed design',
  'drawbacks',
  'alternatives',
  'unresolved questions',
  'future possibilities',
  'prior art',
  'backwards compatibility',
  'how we teach this',
  'guide-level explanation',
  'reference-level explanation',
]);

/** Whether so many sections are of a kind that a proposal without an id is told by them. */
export function tellProposal(names: readonly string[]): boolean {
  return new Set(names.filter(name => ofProposalAlone.has(name))).size >= 3;
}

/** Whether few texts but proposals have a section of that name. */
export function isTypicalSection(name: string): boolean {
  return isProposalSection(name) && !general.has(name);
}

export function isProposalSection(name: string): boolean {
  return ofProposal.has(name);
}

/** Whether a heading is only the name of a section, so that it cannot name the record. */
export function isSectionTitle(name: string): boolean {
  return isProposalSection(name) || ofDecision.has(name);
}
