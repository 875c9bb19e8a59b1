import type { FailLevel } from '../../core/reports/findings/fail-level.ts';
import type { FindingReport, ReportHead } from '../../core/reports/findings/finding-report.ts';
import { githubText } from '../../core/reports/findings/github-text.ts';
import { gitlabJson } from '../../core/reports/findings/gitlab-json.ts';
import { junitText } from '../../core/reports/findings/junit-text.ts';
import { sarifJson } from '../../core/reports/findings/sarif-json.ts';
import { jsonText } from '../../core/text/encode-json.ts';
import { version } from '../version.ts';
import { describeRules } from './rule-help.ts';
import type { FindingFormat } from './verb.ts';

/** Findings in the format of another tool. */
export function findingOutput(
  verb: 'check' | 'review',
  failLevel: FailLevel,
  create: (head: ReportHead) => FindingReport,
): (format: FindingFormat) => string {
  return format => {
    const report = create({ version, failLevel, rules: describeRules(verb) });
    switch (format) {
      case 'sarif':
        return jsonText(sarifJson(report));
      case 'github':
        return githubText(report);
      case 'gitlab':
        return jsonText(gitlabJson(report));
      case 'junit':
        return junitText(report);
    }
  };
}
