import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportedRule } from '../../core/reports/findings/finding-report.ts';
import { reviewRules } from '../../core/review/rules/index.ts';
import { rules } from '../../core/rules/index.ts';

/** All rules that `check` or `review` may name, each with what its page says beside the examples. */
export function describeRules(verb: 'check' | 'review'): readonly ReportedRule[] {
  const all = verb === 'check' ? rules : [...reviewRules, ...rules];
  return all.map(({ id, severity, summary }) => ({
    ...{ id, severity, summary },
    help: readPage(id) ?? summary,
  }));
}

/** The pages are shipped beside the program; without them a summary has to do. */
function readPage(id: string): string | undefined {
  try {
    const page = readFileSync(pageFile(id), 'utf8');
    const start = page.indexOf('## What it finds');
    const end = page.indexOf('## Example');
    return start >= 0 && end > start ? page.slice(start, end).trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Only in a bundle a module knows its folder by this name. */
function pageFile(id: string): string | URL {
  if (typeof __dirname === 'string') return join(__dirname, '..', 'docs', 'rules', `${id}.md`);
  return new URL(`../../../docs/rules/${id}.md`, import.meta.url);
}
