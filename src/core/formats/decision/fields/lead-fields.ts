import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan, unwrapSpan } from '../clean-span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeading } from '../status/leading-status.ts';
import type { Field, FieldName } from './field.ts';

/** The line below the title that says status and day without labels: `**Accepted** · 2026-05-04 · by Ada`. */
export function readLeadFields({ text, head, ownWords }: RecordText): Field[] {
  const [first] = head;
  const [line] = first?.kind === 'paragraph' ? first.lines : [];
  const lead = line && pattern.exec(sliceOf(text, line));
  if (!lead) return [];
  const [whole, written = '', day = ''] = lead;
  const status = unwrapSpan(
    text,
    cleanSpan(text, { start: line.start, end: line.start + written.length }),
  );
  const said = sliceOf(text, status).toLowerCase();
  if (findLeading(said, ownWords)?.length !== said.length) return [];
  const end = line.start + whole.length;
  return [fieldOf('status', status), fieldOf('date', { start: end - day.length, end })];
}

function fieldOf(name: FieldName, span: Span): Field {
  return { name, label: name, values: [{ span, box: undefined, depth: 0 }], source: 'line' };
}

/** Two words at most before the dot, bar or dash: `in review`. */
const pattern = /^(\S{1,30}(?: \S{1,20})?)\s[·•|–—]\s(\d{4}-\d{2}-\d{2})(?![\w-])/;
