import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer } from './build-child.ts';
import { createPlan } from './generate-text.ts';
import { inTurn, type Measure } from './measure.ts';
import { createRandom } from './random.ts';
import { timeToFindings } from './time-to-findings.ts';

/** From starting a language server to its first findings about a plan of 50 steps and one with a status that is none. */
export async function measureStart(): Promise<readonly Measure[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const text = createPlan(createRandom(3), 50, '  - {id: last, title: Last, status: planed}\n');
    const file = join(temporary, 'folder', 'a.migration.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const server = await buildServer();
    const ours = (env: Environment) => () =>
      timeToFindings({ program: server, env, settings: {}, file, text });
    const peer = () => timeToFindings({ program: peerProgram, env: {}, settings, file, text });
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

const planSchema = join(import.meta.dirname, '..', '..', 'media', 'migration-plan.schema.json');

type Environment = Readonly<Record<string, string>>;

const beside = {
  floorName: 'yaml-language-server with the schema of plans, the same file',
  unit: 'ms',
  bar: 0.25,
} as const;

/** Without the schema of plans the peer would not find what is wrong; it asks nobody else for one. */
const settings = {
  yaml: { schemaStore: { enable: false }, schemas: { [pathToFileURL(planSchema).href]: '*.yaml' } },
};

const peerProgram = join(
  import.meta.dirname,
  ...['node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'],
);
