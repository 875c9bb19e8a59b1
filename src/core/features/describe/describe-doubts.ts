import type { Decision } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { link, plain, type RichLine } from '../../text/rich.ts';
import { lineLink } from '../line-link.ts';

/** What of a decision does not agree, with both places, and what only its folder says. */
export function describeDoubts(project: Project, decision: Decision): readonly RichLine[] {
  const { contradictions, file, placedAs, status, implementation } = decision;
  const lines: RichLine[] = contradictions.map(({ message, spans }) => [
    plain(`≠ ${message} `),
    ...spans.flatMap(span => [lineLink(project, { file, span }, file), plain(' ')]),
  ]);
  if (placedAs && !status) {
    lines.push([plain(`? Its folder or file is named “${placedAs.raw}”, which is no status.`)]);
  }
  if (implementation && implementation.value !== 'unknown') {
    const words = link(implementationWords[implementation.value], {
      file,
      span: implementation.span,
    });
    lines.push([words]);
  }
  return lines;
}

const implementationWords = {
  'not-started': 'Not implemented yet',
  partial: 'Implemented in part',
  implemented: 'Implemented',
} as const;
