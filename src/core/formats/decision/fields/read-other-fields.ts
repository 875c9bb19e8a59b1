import type { OtherField } from '../../../model/decision.ts';
import { spanOfLines } from '../../../parse/text-line.ts';
import { sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findFieldName } from './field-names.ts';
import { isNumberOfSeries } from './find-header.ts';

/** The keys of front matter and of headers that no reader has a use for: nothing is lost. */
export function readOtherFields({ text, frontMatter, header }: RecordText): OtherField[] {
  const root = frontMatter?.yaml.root;
  const keys = root?.kind === 'map' ? root.entries : [];
  const others: OtherField[] = [];
  for (const { key, value } of keys) {
    if (!value || findFieldName(key)) continue;
    const { span } = value;
    others.push({ label: key, raw: sliceOf(text, span), span, source: 'front-matter' });
  }
  for (const entry of header) {
    const { label, lines } = entry;
    const said = sliceOf(text, label);
    const isNumber = entry === header[0] && isNumberOfSeries(text, entry);
    if (lines.length === 0 || findFieldName(said) || isNumber) continue;
    const span = spanOfLines(lines);
    others.push({ label: said, raw: sliceOf(text, span), span, source: 'field-list' });
  }
  return others;
}
