import { findFieldName } from '../formats/decision/fields/field-names.ts';
import type { DecisionLanguage } from '../formats/decision/languages/decision-language.ts';
import { english } from '../formats/decision/languages/english.ts';
import { decisionLanguages } from '../formats/decision/languages/index.ts';
import { wordsIn } from '../formats/decision/languages/words-in.ts';
import { findLeading } from '../formats/decision/status/leading-status.ts';
import type { Decision } from '../model/decision.ts';
import { type Project, textOf } from '../model/project.ts';
import { encloses } from '../text/span.ts';

type Kind = 'supersedes' | 'superseded-by';

/**
 * What a record says before the name of the other one, `Remplace` or `Superseded by`: as another record of its log has
 * it, else in the language of its status.
 */
export function wordsOfRelation(project: Project, { log, status }: Decision, kind: Kind): string {
  const ofLog = project.decisions.filter(each => each.log === log);
  const [own] = ofLog.flatMap(each => wordsBefore(project, each, kind));
  return own ?? inLanguage(languageOf(status?.raw ?? ''), kind) ?? inEnglish[kind];
}

const inEnglish = { supersedes: 'supersedes', 'superseded-by': 'superseded by' };

/** The label or phrase in front of each name. Beside a status only a phrase in it can be copied. */
function wordsBefore(project: Project, decision: Decision, kind: Kind): readonly string[] {
  const text = textOf(project, decision.file) ?? '';
  const { status, relations } = decision;
  return relations.flatMap(relation => {
    const { start } = relation.span;
    if (relation.kind !== kind || start === 0) return [];
    if (kind === 'superseded-by' && !(status && encloses(status.span, relation.span))) return [];
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(-100);
    const words = /(?<!\p{Alpha})\p{Alpha}[\p{Alpha} '’_-]*?(?=[^\p{Alpha}\p{N}]*$)/u.exec(
      line,
    )?.[0];
    return words !== undefined && findFieldName(words) === kind ? [words] : [];
  });
}

function languageOf(status: string): DecisionLanguage {
  const said = status.toLowerCase();
  const [first = english] = decisionLanguages.filter(({ statuses }) =>
    Object.values(statuses).some(words => wordsIn(words).includes(said)),
  );
  return first;
}

/** Undefined where the words would be read as a status, or stand behind the name in that language. */
function inLanguage({ by, fields, relations }: DecisionLanguage, kind: Kind): string | undefined {
  const labels = wordsIn(fields[kind] ?? '');
  if (kind === 'superseded-by') return by === '' ? undefined : labels[0];
  const phrases = wordsIn(relations.supersedes ?? '');
  return phrases.find(phrase => labels.includes(phrase) && !findLeading(phrase, []));
}
