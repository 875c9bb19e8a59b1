import { createGoverning } from '../../analysis/decisions/governing.ts';
import { type Decision, statusOf } from '../../model/decision.ts';
import { namesText } from '../../text/names-text.ts';
import type { Place } from '../../text/span.ts';
import { callDecision } from '../decisions/compare-decision.ts';
import type { ReviewRule } from './common/review-rule.ts';

export const governedCode: ReviewRule = {
  id: 'governed-code',
  severity: 'information',
  summary: 'Names the accepted decisions that govern code which changed while they did not.',
  *check({ head, code }) {
    if (!code) return;
    const governing = createGoverning(head.project, head.analysis.citations);
    const touched = new Set(code.files.map(({ path }) => path));
    const found = new Map<Decision, { readonly place: Place; readonly files: string[] }>();
    for (const path of touched) {
      for (const { decision, place } of governing(path).decisions) {
        if (statusOf(decision) !== 'accepted' || touched.has(decision.file)) continue;
        const known = found.get(decision);
        if (known) known.files.push(path);
        else found.set(decision, { place, files: [path] });
      }
    }
    for (const [decision, { place, files }] of found) {
      const amount = files.length === 1 ? 'a file that changed' : 'files that changed';
      const message = `${callDecision(decision)} governs ${amount}: ${namesText(files)}.`;
      yield { side: 'head', place, message };
    }
  },
};
