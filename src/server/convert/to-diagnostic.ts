import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { Finding } from '../../core/model/finding.ts';
import type { Project } from '../../core/model/project.ts';
import { oneLine } from '../../core/text/encode.ts';
import type { Folder } from '../folder.ts';
import { DiagnosticSeverity } from '../protocol-numbers.ts';
import { toLocation, toRange } from './to-range.ts';

/** A finding as a problem of the editor, with nothing hidden in what it says. */
export function toDiagnostic(folder: Folder, project: Project, finding: Finding): Diagnostic {
  return {
    range: toRange(project, finding.place),
    severity: severities[finding.severity],
    source: 'cairn',
    code: finding.rule,
    message: oneLine(finding.message),
    relatedInformation: finding.related.map(({ place, message }) => ({
      location: toLocation(folder, project, place),
      message: oneLine(message),
    })),
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;
