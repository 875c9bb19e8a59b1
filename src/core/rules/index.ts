import type { Rule } from './rule.ts';

/** Every rule. Its id is its file name and the name of its page in `docs/rules`. */
export const rules: readonly Rule[] = [];
