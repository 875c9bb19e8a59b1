import { xmlText } from '../../text/encode.ts';
import { type FailLevel, isFailure } from './fail-level.ts';
import type { FindingReport, ReportedFinding } from './finding-report.ts';

/**
 * JUnit XML: a test case for each finding, which fails where it makes the run fail. A run without
 * findings has one that passed: for some readers no test at all is a failure.
 */
export function junitText({ verb, findings, failLevel }: FindingReport): string {
  const failures = findings.filter(({ severity }) => isFailure(severity, failLevel)).length;
  const cases =
    findings.length === 0
      ? ['    <testcase classname="cairn" name="Nothing to report"/>']
      : findings.map(finding => caseOf(finding, failLevel));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cairn" ${counts}>`,
    `  <testsuite name="cairn ${verb}" ${counts} skipped="0">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf({ rule, severity, message, start }: ReportedFinding, level: FailLevel): string {
  const place = xmlText(`${start.file}:${start.line}`);
  const text = xmlText(message);
  const head = `    <testcase classname="${xmlText(rule)}" name="${place} ${text}" file="${xmlText(start.file)}" line="${start.line}"`;
  if (!isFailure(severity, level)) return `${head}/>`;
  const failure = `<failure type="${severity}" message="${text}">${place}: ${text}</failure>`;
  return `${head}>${failure}</testcase>`;
}
