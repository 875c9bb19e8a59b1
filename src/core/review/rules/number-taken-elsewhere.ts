import { type FileId, readFileId } from '../../formats/decision/names/file-id.ts';
import { seriesNamed } from '../../formats/decision/names/series-words.ts';
import { type Decision, nameOf } from '../../model/decision.ts';
import { groupBy } from '../../text/group-by.ts';
import { callDecision, headOf } from '../decisions/compare-decision.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const numberTakenElsewhere: ReviewRule = {
  id: 'number-taken-elsewhere',
  severity: 'error',
  summary: 'Finds new decisions whose number the other branch has given away meanwhile.',
  *check({ decisions, head, code }) {
    const taken = groupBy(code?.addedElsewhere ?? [], path => keyOf(readFileId(path)));
    for (const decision of decisions.added) {
      const paths = taken.get(keyOf(decision) ?? '') ?? [];
      const other = paths.find(path => mayBeOf(path, decision));
      if (other === undefined || head.project.files.has(other)) continue;
      const message = `${callDecision(decision)} has a number that the other branch gave to ${other} meanwhile. Take another one than ${nameOf(decision)}.`;
      yield { side: 'head', place: { file: decision.file, span: headOf(decision) }, message };
    }
  },
};

function keyOf({
  log,
  number,
}: Pick<Decision, 'log'> & Pick<FileId, 'number'>): string | undefined {
  return number && `${log}\n${number.value}`;
}

/** The name of a file may tell that it counts in another series. */
function mayBeOf(path: string, { series }: Decision): boolean {
  const word = readFileId(path).number?.raw.replace(/[-_ ]?\d+$/, '') ?? '';
  const named = seriesNamed(word);
  return named === undefined || series === undefined || named === series.value;
}
