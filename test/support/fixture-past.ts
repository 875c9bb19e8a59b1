import { factsNeeded } from '../../src/core/analysis/facts-needed.ts';
import type { Readings } from '../../src/core/model/facts/facts.ts';
import { keyOfMeasure, type Match, type Measure } from '../../src/core/model/facts/measure.ts';
import type { Past, PastMatch, Series } from '../../src/core/model/facts/series.ts';
import type { Project } from '../../src/core/model/project.ts';
import type { Fixture } from './fixture.ts';
import { readingsOf } from './fixture-readings.ts';

/**
 * What the measures of a fixture are and were, by the part `--- past`. A line `old: 12 9 7 = 7`
 * gives the value at the end of each week, the last one now, each by a commit of its own, and
 * behind `=` what is measured in the folder. Lines below name what is counted: `+2 src/a.ts:7 f()`
 * came with the sample 2, `! src/b.ts:3 g()` is only in the folder, `-0 src/c.ts:1 h()` is in the
 * folder no more. `old: unknown because` has no past. `9@v1` is at a tag, and `9^` at the commit that brought
 * the measure into its plan. A line
 * `src/old/** = 0` tells how many files a governed path has.
 */
export function readPast(
  { files }: Pick<Fixture, 'files'>,
  project: Project,
  now: string,
): { readonly readings: Readings; readonly past: Past } {
  const part = files.find(({ path }) => path === 'past')?.content;
  const readings = new Map<string, Measure>();
  const past = new Map<string, Series>();
  for (const block of part?.kind === 'text' ? part.text.split(/^(?=[\w-]+: )/m) : []) {
    const [head = '', ...lines] = block.trim().split('\n');
    const [, id, words = '', value] = /^([\w-]+): (.*?)(?: = (\S+))?$/.exec(head) ?? [];
    const asked = factsNeeded(project).past.find(({ definition }) => definition.id === id);
    if (!asked) continue;
    const key = keyOfMeasure(asked.definition);
    const found = lines.flatMap(line => readMatch(line) ?? []);
    const here = found.filter(({ sign }) => sign !== '-').map(({ match }) => match);
    const matches = lines.length > 0 ? here : undefined;
    if (value) readings.set(key, { kind: 'known', value: Number(value), matches, notes: [] });
    const old = found.flatMap(({ sign, since, match }): PastMatch[] =>
      sign === '!' ? [] : [{ ...match, since }],
    );
    past.set(key, createSeries(words, now, lines.length > 0 ? old : undefined));
  }
  const lines = part?.kind === 'text' ? part.text.split('\n') : [];
  for (const [key, value] of countsIn(lines, project)) {
    readings.set(key, { kind: 'known', value, matches: [], notes: [] });
  }
  const found = readingsOf(project);
  return { readings: { ...found, measures: new Map([...found.measures, ...readings]) }, past };
}

function countsIn(lines: readonly string[], project: Project): [string, number][] {
  return factsNeeded(project).readings.measures.flatMap((definition): [string, number][] => {
    const start = `${definition.id} = `;
    const line = lines.find(each => each.startsWith(start));
    return line ? [[keyOfMeasure(definition), Number(line.slice(start.length))]] : [];
  });
}

function readMatch(line: string) {
  const [, sign, since, file = '', number, text = ''] =
    /^([+!-])(\d*) ([^:]+):(\d+) (.*)$/.exec(line) ?? [];
  if (!sign) return undefined;
  const match: Match = { file, line: Number(number), text, fingerprint: `${file} ${text}` };
  return { sign, since: Number(since), match };
}

function createSeries(
  words: string,
  now: string,
  matches: readonly PastMatch[] | undefined,
): Series {
  if (words.startsWith('unknown ')) return { kind: 'unknown', reason: words.slice(8) };
  const values = words.split(' ');
  const samples = values.map((word, index) => ({
    commit: String(index).repeat(40).slice(0, 40),
    at: new Date(Date.parse(now) - (values.length - 1 - index) * 7 * 86_400_000).toISOString(),
    value: word.startsWith('?') ? undefined : Number(word.replace(/[~^]/g, '').split('@')[0]),
    skipped: word.startsWith('~') ? 5 : 0,
    ...(word.includes('@') ? { tag: word.slice(word.indexOf('@') + 1) } : {}),
  }));
  const weeks = samples.map((_, index) => index);
  const introduced = samples[values.findIndex(word => word.includes('^'))];
  return { kind: 'known', branch: 'main', samples, weeks, matches, introduced };
}
