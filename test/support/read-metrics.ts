/** A family of numbers as a reader of OpenMetrics 1.0 understands it. */
export interface ReadFamily {
  readonly name: string;
  readonly type: string;
  readonly unit: string | undefined;
  readonly help: string;
  readonly samples: readonly {
    readonly labels: ReadonlyMap<string, string>;
    readonly value: number;
  }[];
}

/**
 * Reads text by the rules of OpenMetrics 1.0 ("ABNF", "MetricFamily" and "Text Format"), as far as
 * gauges go, and throws at whatever they forbid.
 */
export function readMetrics(text: string): ReadonlyMap<string, ReadFamily> {
  if (/\p{Cs}/u.test(text)) fail('no UTF-8', text);
  if (!text.endsWith('# EOF\n')) fail('no # EOF at the end', text.slice(-20));
  const families = new Map<string, Mutable>();
  let current: Mutable | undefined;
  for (const line of text.slice(0, -'# EOF\n'.length).split('\n').slice(0, -1)) {
    const described = descriptor.exec(line);
    if (described) current = describe(families, current, described);
    else if (line.startsWith('#')) fail('a comment', line);
    else addSample(current ?? fail('a number without a family', line), line);
  }
  return new Map([...families].map(([name, family]) => [name, finish(family)]));
}

const descriptor = /^# (TYPE|UNIT|HELP) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)$/s;

interface Mutable {
  readonly name: string;
  type: string | undefined;
  unit: string | undefined;
  help: string | undefined;
  readonly samples: Map<string, ReadFamily['samples'][number]>;
}

/** The family that the line is about, which is a new one or still the current one. */
function describe(
  families: Map<string, Mutable>,
  current: Mutable | undefined,
  [line, keyword, name = '', rest = '']: RegExpExecArray,
): Mutable {
  if (name !== current?.name && families.has(name)) fail('families are mixed', line);
  const family = families.get(name) ?? createFamily(name);
  families.set(name, family);
  if (family.samples.size > 0) fail('a description behind numbers', line);
  if (keyword === 'TYPE') {
    if (family.type !== undefined || rest !== 'gauge') fail('a wrong TYPE', line);
    family.type = rest;
  } else if (keyword === 'UNIT') {
    if (family.unit !== undefined || !name.endsWith(`_${rest}`)) fail('a wrong UNIT', line);
    family.unit = rest;
  } else {
    if (family.help !== undefined) fail('two HELP lines', line);
    family.help = readEscapes(rest, line);
  }
  return family;
}

function createFamily(name: string): Mutable {
  return { name, type: undefined, unit: undefined, help: undefined, samples: new Map() };
}

const samplePattern =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)\{((?:[^"\\\n]|"(?:[^"\\\n]|\\[^\n])*")*)\} (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const labelPattern = /([a-zA-Z][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[n"\\])*)"(?:,(?=.)|$)/sy;

function addSample(family: Mutable, line: string): void {
  const [, name, written = '', number = ''] = samplePattern.exec(line) ?? fail('no sample', line);
  if (name !== family.name) fail('a number of another family', line);
  const labels = new Map<string, string>();
  labelPattern.lastIndex = 0;
  while (labelPattern.lastIndex < written.length) {
    const [, label = '', value = ''] = labelPattern.exec(written) ?? fail('no label', line);
    if (labels.has(label)) fail('a label twice', line);
    labels.set(label, readEscapes(value, line));
  }
  const key = JSON.stringify([...labels].sort());
  if (family.samples.has(key)) fail('the same labels twice', line);
  family.samples.set(key, { labels, value: Number(number) });
}

function readEscapes(text: string, line: string): string {
  return text.replaceAll(/\\(.?)/gs, (_, sign: string) => {
    if (sign === 'n') return '\n';
    return sign === '"' || sign === '\\' ? sign : fail('an unknown escape', line);
  });
}

function finish({ name, type, unit, help, samples }: Mutable): ReadFamily {
  if (type === undefined || help === undefined) return fail('no TYPE or no HELP', name);
  return { name, type, unit, help, samples: [...samples.values()] };
}

function fail(what: string, where: string): never {
  throw new Error(`${what}: ${where}`);
}
