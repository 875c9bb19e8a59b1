import { listJson } from '../../core/reports/list/list-json.ts';
import { listText } from '../../core/reports/list/list-text.ts';
import type { Verb } from './verb.ts';

/** All decisions and plans, and the files that are neither. */
export const list: Verb = {
  name: 'list',
  summary: 'all decisions and plans, with the condition of every step',
  argument: 'folder',
  run: input => ({
    kind: 'report',
    found: false,
    json: listJson(input),
    text: width => listText(input, width),
  }),
};
