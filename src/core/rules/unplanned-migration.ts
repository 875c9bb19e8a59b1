import { findUnplannedMigrations } from '../analysis/decisions/unplanned-migrations.ts';
import { nameOf } from '../model/decision.ts';
import { dayText } from '../text/day-text.ts';
import type { Rule } from './common/rule.ts';

/** Decisions that say how to migrate while nobody tracks that. */
export const unplannedMigration: Rule = {
  id: 'unplanned-migration',
  severity: 'information',
  summary: 'Finds decisions accepted long ago that describe a migration and that no plan names.',
  *check(project, { today }) {
    for (const { decision, heading, since } of findUnplannedMigrations(project, today)) {
      yield {
        place: { file: decision.file, span: heading.span },
        message: `${nameOf(decision)} of ${dayText(since, today)} describes a migration, and no plan names it.`,
      };
    }
  },
};
