import { groupBy } from '../../../text/group-by.ts';
import { plainSpelling } from '../../../text/plain-spelling.ts';

/**
 * Sections that decisions have, in lower case: in English, French, German, Spanish, Portuguese,
 * Italian, Chinese, Japanese, Russian, Ukrainian, Korean, Polish, Turkish, Dutch and the Scandinavian
 * languages. A longer heading may start with one of them.
 */
const ofDecision: ReadonlySet<string> = new Set([
  'context',
  'decision',
  'decisions',
  'consequences',
  'considered options',
  'options considered',
  'alternatives considered',
  'considered alternatives',
  'rejected alternatives',
  'alternatives rejected',
  'decision outcome',
  'decision drivers',
  'context and problem statement',
  'problem statement',
  'rationale',
  'contexte',
  'décision',
  'décisions',
  'conséquences',
  'options envisagées',
  'options considérées',
  'kontext',
  'entscheidung',
  'entscheidungen',
  'konsequenzen',
  'auswirkungen',
  'folgen',
  'betrachtete optionen',
  'betrachtete alternativen',
  'verworfene alternativen',
  'contexto',
  'decisión',
  'decisão',
  'consecuencias',
  'consequências',
  'opciones consideradas',
  'opções consideradas',
  'alternativas consideradas',
  'alternativas descartadas',
  'alternativas rejeitadas',
  'alternativas rechazadas',
  'alternatives rejetées',
  'contesto',
  'decisione',
  'conseguenze',
  '背景',
  '上下文',
  '情境',
  '决策',
  '决定',
  '決定',
  '決策',
  '后果',
  '後果',
  '影响',
  '备选方案',
  '候选方案',
  'コンテキスト',
  '決定事項',
  '決定内容',
  '結果',
  '影響',
  '検討した選択肢',
  '選択肢',
  'контекст',
  'решение',
  'последствия',
  'альтернативы',
  'рассмотренные варианты',
  'рассмотренные альтернативы',
  'варианты решения',
  'рішення',
  'наслідки',
  '컨텍스트',
  '맥락',
  '배경',
  '결정',
  '대안',
  '검토한 대안',
  '고려한 대안',
  'kontekst',
  'decyzja',
  'konsekwencje',
  'bağlam',
  'karar',
  'beslutning',
  'beslut',
  'konsekvenser',
  'besluit',
  'gevolgen',
]);

/** Sections that proposals have; many other texts have them too. */
const ofProposal: ReadonlySet<string> = new Set([
  'summary',
  'abstract',
  'overview',
  'background',
  'terminology',
  'specification',
  'motivation',
  'detailed design',
  'proposed solution',
  'proposal',
  'design details',
  'drawbacks',
  'alternatives',
  'unresolved questions',
  'open questions',
  'future possibilities',
  'prior art',
  'introduction',
  'what',
  'why',
  'goals',
  'non-goals',
  'non goals',
  'backwards compatibility',
  'security considerations',
  'reference implementation',
  'test cases',
  'explanation',
  'internal details',
  'trade-offs',
  'trade-offs and mitigations',
  'how we teach this',
  'guide-level explanation',
  'reference-level explanation',
  'graduation criteria',
  'risks and mitigations',
  'requirements',
  'user stories',
  'unresolved issues',
  'zusammenfassung',
  'résumé',
  'resumen',
  'resumo',
  '概要',
  '摘要',
  '动机',
]);

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
  [...ofDecision].flatMap(words => [words, plainSpelling(words) ?? []].flat()),
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
