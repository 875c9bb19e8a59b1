import type { Rollback } from '../../../model/plan/rollback.ts';
import { rollbackKeys } from '../keys/step-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { isNothing } from '../values/is-nothing.ts';
import { headOf, mapField, nodeOf, scalarText } from '../yaml/yaml-fields.ts';
import { dayField, durationField, textField, wordField } from '../yaml/yaml-values.ts';

/** `rollback`: a text that says how, or a map. Who writes `none` has none. */
export function readRollback(fields: Fields): Rollback | undefined {
  const node = nodeOf(fields, 'rollback');
  if (node?.kind === 'scalar') {
    const how = scalarText(fields.source, node);
    return how && !isNothing(how.value) ? { ...nothingSaid, how, span: how.span } : undefined;
  }
  if (node?.kind === 'list') {
    report(fields.source, headOf(fields.source, node), 'rollback must be a text or a map.');
    return undefined;
  }
  const own = mapField(fields, 'rollback', rollbackKeys);
  if (!own) return undefined;
  const validFor = durationField(own, 'valid-for');
  return {
    how: textField(own, 'how'),
    trigger: textField(own, 'trigger'),
    takes: durationField(own, 'takes'),
    validFor,
    unreadValidity: validFor ? undefined : nodeOf(own, 'valid-for')?.span,
    tested: dayField(own, 'tested'),
    runbook: wordField(own, 'runbook'),
    span: own.map.span,
  };
}

const nothingSaid = {
  trigger: undefined,
  takes: undefined,
  validFor: undefined,
  unreadValidity: undefined,
  tested: undefined,
  runbook: undefined,
};
