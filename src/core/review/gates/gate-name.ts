import type { Gate } from '../../model/plan/gate.ts';

/** What a criterion is about, as people call it: `soak`, `load test checkout-peak`. */
export function gateName(gate: Gate): string {
  switch (gate.kind) {
    case 'evidence':
      return `measure ${gate.ref.raw}`;
    case 'load-test':
      return `load test ${gate.ref.raw}`;
    case 'premortem':
    case 'decision':
    case 'postmortem':
      return `${gate.kind} ${gate.ref.raw}`;
    case 'maintenance-window':
      return `maintenance window ${gate.ref.raw}`;
    case 'flag':
      return `flag ${gate.key.raw}`;
    case 'consumers':
      return `consumers of ${gate.contract.raw}`;
    case 'notice':
      return `notice of ${gate.contract.raw}`;
    case 'incidents':
    case 'soak':
    case 'approval':
      return gate.kind;
    case 'checklist':
      return ['checklist', gate.file?.value, gate.heading?.value].filter(Boolean).join(' ');
    case 'manual':
      return gate.what?.value ?? 'manual check';
    case 'unsupported':
      return gate.type;
  }
}
