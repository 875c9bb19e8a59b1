import { citation } from './citation.ts';
import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagram } from './diagram.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { making } from './making.ts';
import { moving } from './moving.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { review } from './review.ts';
import { status } from './status.ts';
import { tools } from './tools.ts';
import { views } from './views.ts';
import { whatWasRead } from './what-was-read.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Everything the server answers, one line each. */
export const features: readonly Feature[] = [
  hover,
  definition,
  references,
  rename,
  moving,
  citation,
  completion,
  codeActions,
  making,
  status,
  documentLinks,
  documentSymbols,
  workspaceSymbols,
  diagram,
  views,
  tools,
  review,
  whatWasRead,
];
