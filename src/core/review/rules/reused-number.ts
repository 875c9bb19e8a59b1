import { countedAs, type Decision, nameOf } from '../../model/decision.ts';
import { callDecision, headOf } from '../decisions/compare-decision.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const reusedNumber: ReviewRule = {
  id: 'reused-number',
  severity: 'error',
  summary: 'Finds new decisions that have the number of one that was there before.',
  *check({ base, decisions }) {
    const before = new Map(base.project.decisions.map(each => [keyOf(each), each]));
    for (const decision of decisions.added) {
      const older = decision.number && before.get(keyOf(decision));
      if (!older) continue;
      const place = { file: decision.file, span: headOf(decision) };
      const title = older.title?.value ?? older.file;
      const message = `${callDecision(decision)} has the number of another decision: ${nameOf(older)} was "${title}".`;
      yield { side: 'head', place, message };
    }
  },
};

function keyOf(decision: Decision): string {
  return `${decision.log}\n${countedAs(decision)}`;
}
