import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildServer } from './build-child.ts';
import { createPlan } from './generate-text.ts';
import { inTurn, type Measure } from './measure.ts';
import { createRandom } from './random.ts';
import { timeToFindings } from './time-to-findings.ts';

/** From starting a language server to its first findings about a plan of 50 steps with one key twice. */
export async function measureStart(): Promise<readonly Measure[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const text = createPlan(createRandom(3), 50, '    status: planned\n');
    const file = join(temporary, 'folder', 'a.migration.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const server = await buildServer();
    const ours = (env: Environment) => () => timeToFindings({ program: server, env, file, text });
    const peer = () => timeToFindings({ program: peerProgram, env: {}, file, text });
    return [
      {
        name: 'From the first start of the server to first findings, plan of 50 steps',
        ...(await inTurn(9, ours({}), peer)),
        ...beside,
      },
      {
        name: 'From a later start, with the code that the first one left in the cache of the extension',
        ...(await inTurn(9, ours({ NODE_COMPILE_CACHE: join(temporary, 'code') }), peer)),
        ...beside,
      },
    ];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

type Environment = Readonly<Record<string, string>>;

const beside = { floorName: 'yaml-language-server, the same file', unit: 'ms', bar: 0.25 } as const;

const peerProgram = join(
  import.meta.dirname,
  ...['node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'],
);
