import { checkJson } from '../core/reports/check-json.ts';
import { checkText } from '../core/reports/check-text.ts';
import { checkProject } from '../core/rules/check-project.ts';
import type { Verb } from './verb.ts';

/** The findings of all rules. Information alone is no reason to fail. */
export const check: Verb = {
  name: 'check',
  summary: 'what needs attention; exits 1 when there are errors or warnings',
  argument: 'folder',
  run: input => {
    const findings = checkProject(input.project, input.analysis);
    return {
      kind: 'report',
      found: findings.some(({ severity }) => severity !== 'information'),
      json: checkJson(input, findings),
      text: width => checkText(input, findings, width),
    };
  },
};
