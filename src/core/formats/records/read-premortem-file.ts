import type { Premortem } from '../../model/plan/premortem.ts';
import { readPremortem } from '../plan/entities/read-premortems.ts';
import { readDay } from '../plan/values/read-day.ts';
import { splitReferences } from '../plan/values/split-references.ts';
import { idField } from '../plan/yaml/yaml-values.ts';
import { readRisks } from './read-risks.ts';
import { recordId } from './record-id.ts';
import { lineValueWithout, type RecordText } from './record-text.ts';

/** A premortem in a file of its own: front matter first, then lines and the risks of the text. */
export function readPremortemFile(record: RecordText): Premortem {
  const { source, fields, heading, root, lines } = record;
  const front = readPremortem(fields);
  const steps = lines.find(({ key }) => ['for', 'steps', 'step'].includes(key));
  const named = steps ? splitReferences(source.text, steps.value).map(({ ref }) => ref) : [];
  const told = readRisks(source, root);
  return {
    id: idField(fields) ?? recordId(source.path),
    title: front.title ?? heading,
    held: front.held ?? lineValueWithout('held', record, ['held', 'date'], readDay),
    for: front.for.length > 0 ? front.for : named,
    document: front.document,
    risks: [...front.risks, ...told],
    areRisksUnknown: front.areRisksUnknown && told.length === 0,
    place: { file: source.path, span: { start: 0, end: source.text.length } },
  };
}
