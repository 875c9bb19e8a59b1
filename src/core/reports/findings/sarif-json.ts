import type { Severity } from '../../model/finding.ts';
import { sarifText } from '../../text/encode.ts';
import type { ShownPlace } from '../places.ts';
import type { FindingReport, ReportedFinding, ReportedRule } from './finding-report.ts';

/** A log of SARIF 2.1.0 with one run, as code scanning takes it. */
export function sarifJson({ verb, version, rules, findings, notes }: FindingReport) {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Cairn', semanticVersion: version, rules: rules.map(toRule) } },
        // Results of both verbs may be uploaded for one commit; neither replaces the other.
        automationDetails: { id: `cairn-${verb}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notes.map(note => ({ level: 'note', ...toMessage(note) })),
          },
        ],
        results: findings.map(finding => toResult(finding, indexes.get(finding.rule) ?? -1)),
      },
    ],
  };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

function toRule({ id, severity, summary, help }: ReportedRule) {
  return {
    id,
    shortDescription: { text: sarifText(summary) },
    help: { text: sarifText(summary), markdown: help },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult(finding: ReportedFinding, ruleIndex: number) {
  const { rule, severity, message, start, end, related, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    ...toMessage(message),
    locations: [toLocation(start, end)],
    relatedLocations: unique(
      related.map(each => ({ ...toLocation(each.start, undefined), ...toMessage(each.message) })),
    ),
    partialFingerprints: { 'cairnFinding/v1': fingerprint },
  };
}

/** The schema forbids equal ones. */
function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map(item => [JSON.stringify(item), item])).values()];
}

function toMessage(text: string) {
  return { message: { text: sarifText(text) } };
}

function toLocation({ file, line, column }: ShownPlace, end: ShownPlace | undefined) {
  const region = { startLine: line, startColumn: column };
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file), uriBaseId: '%SRCROOT%' },
      region: end ? { ...region, endLine: end.line, endColumn: end.column } : region,
    },
  };
}

/** A relative reference; a lone surrogate has no bytes. */
function toUri(file: string): string {
  return file
    .split('/')
    .map(segment => encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
