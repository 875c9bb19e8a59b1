import { unreadableFiles } from '../analysis/unreadable-files.ts';
import type { Rule } from './common/rule.ts';

/** Files that should be read and cannot be. */
export const unreadableFile: Rule = {
  id: 'unreadable-file',
  severity: 'error',
  summary: 'Finds decisions and plans whose file cannot be read at all.',
  *check(project) {
    for (const { file, span, message } of unreadableFiles(project)) {
      yield { place: { file, span }, message };
    }
  },
};
