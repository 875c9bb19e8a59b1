import { statusJson } from '../core/reports/status-json.ts';
import { statusText } from '../core/reports/status-text.ts';
import type { Verb } from './verb.ts';

/** How each plan goes: its progress, and the steps that need somebody. */
export const status: Verb = {
  name: 'status',
  summary: 'how each plan goes, and which steps need somebody',
  argument: 'folder',
  run: input => ({
    kind: 'report',
    found: false,
    json: statusJson(input),
    text: width => statusText(input, width),
  }),
};
