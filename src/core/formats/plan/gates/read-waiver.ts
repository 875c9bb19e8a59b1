import type { Waiver } from '../../../model/plan/gate.ts';
import { innerGateTables } from '../keys/gate-keys.ts';
import type { Fields } from '../plan-source.ts';
import { mapField } from '../yaml/yaml-fields.ts';
import { dayField, textField, wordField } from '../yaml/yaml-values.ts';

/** `waived`: somebody decided to go on without the criterion. */
export function readWaiver(fields: Fields): Waiver | undefined {
  const own = mapField(fields, 'waived', innerGateTables.waived);
  return (
    own && {
      by: wordField(own, 'by'),
      reason: textField(own, 'reason'),
      until: dayField(own, 'until'),
      span: own.map.span,
    }
  );
}
