import type { Series } from '../../src/core/model/facts/series.ts';

/** `day: value` of each sample, the matches with the day they came, or the reason. */
export function outlineSeries(series: Series | undefined): readonly string[] {
  if (series?.kind !== 'known') return [series?.reason ?? 'nothing'];
  const dayOf = (index: number) => series.samples[index]?.at.slice(0, 10);
  return [
    ...series.samples.map(
      ({ value, tag, skipped }, index) =>
        `${dayOf(index)}: ${value ?? '?'}${tag ? ` ${tag}` : ''}${skipped > 0 ? ` (${skipped} skipped)` : ''}`,
    ),
    ...(series.matches ?? []).map(({ file, text, since }) => `${file} ${text} ${dayOf(since)}`),
  ];
}
