import { citation } from './features/citation.ts';
import { codeActions } from './features/code-actions.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { diagram } from './features/diagram.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols } from './features/document-symbols.ts';
import type { Feature } from './features/feature.ts';
import { hover } from './features/hover.ts';
import { making } from './features/making.ts';
import { references } from './features/references.ts';
import { review } from './features/review.ts';
import { tools } from './features/tools.ts';
import { views } from './features/views.ts';
import { whatWasRead } from './features/what-was-read.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';

/** Everything the server answers, one line each. */
export const features: readonly Feature[] = [
  hover,
  definition,
  references,
  citation,
  completion,
  codeActions,
  making,
  documentLinks,
  documentSymbols,
  workspaceSymbols,
  diagram,
  views,
  tools,
  review,
  whatWasRead,
];
