import { readFileId } from '../../formats/decision/file-id.ts';
import { nameOf } from '../../model/decision.ts';
import { callDecision, headOf } from '../compare-decision.ts';
import type { ReviewRule } from './review-rule.ts';

export const numberTakenElsewhere: ReviewRule = {
  id: 'number-taken-elsewhere',
  severity: 'error',
  summary: 'Finds new decisions whose number the other branch has given away meanwhile.',
  *check({ decisions, head, code }) {
    const taken = new Map<string, string>();
    for (const path of code?.addedElsewhere ?? []) {
      const { log, number } = readFileId(path);
      if (number) taken.set(`${log}\n${number.value}`, path);
    }
    for (const decision of decisions.added) {
      const other = taken.get(`${decision.log}\n${decision.number?.value}`);
      if (other === undefined || head.project.files.has(other)) continue;
      const message = `${callDecision(decision)} has a number that the other branch gave to ${other} meanwhile. Take another one than ${nameOf(decision)}.`;
      yield { side: 'head', place: { file: decision.file, span: headOf(decision) }, message };
    }
  },
};
