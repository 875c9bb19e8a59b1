import type { Facts } from '../../model/facts/facts.ts';
import type { Project } from '../../model/project.ts';
import { findQuietSteps } from './find-quiet-steps.ts';
import { findQuietText } from './find-quiet-text.ts';
import type { QuietChange } from './quiet-change.ts';

/**
 * What somebody typed, if surely no condition, no day and no finding depends on it. `before` is a project
 * of which everything that follows was found with the same facts.
 */
export function findQuietChange(
  before: Project,
  after: Project,
  facts: Facts,
): QuietChange | undefined {
  return findQuietSteps(before, after, facts) ?? findQuietText(before, after);
}
