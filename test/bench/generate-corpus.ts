import { createBody, createPlan, createTitle } from './generate-text.ts';
import { createRandom, type Random } from './random.ts';

/** Paths and texts of a large repository's documents: each run makes the same. */
export function* generateCorpus(): Generator<readonly [path: string, text: string]> {
  const random = createRandom(20261125);
  for (let index = 0; index < counts.decisions; index++) {
    const name = `${String(index % 100).padStart(4, '0')}-${slugOf(createTitle(random))}.md`;
    yield [`services/s${Math.floor(index / 100)}/docs/adr/${name}`, createDecision(random, index)];
  }
  for (let index = 0; index < counts.pages; index++) {
    const text = `# ${createTitle(random)}\n\n${createBody(random, sizeOf(random))}`;
    yield [`handbook/part-${index % 40}/page-${index}.md`, text];
  }
  for (let index = 0; index < counts.manifests; index++) {
    yield [`deploy/m${index}/values.yaml`, createManifest(random)];
  }
  for (let index = 0; index < counts.plans; index++) {
    yield [`docs/migrations/plan-${index}.yaml`, createPlan(random, stepsOfPlan)];
  }
}

/** A decision in the manner of Nygard, about `size` characters long. */
export function createDecision(random: Random, index: number, size = sizeOf(random)): string {
  const status = random.pick(['Accepted', 'Proposed', 'Rejected', 'Accepted']);
  const day = `2025-0${1 + random.below(9)}-1${random.below(10)}`;
  const head = `# ${index % 100}. ${createTitle(random)}\n\nDate: ${day}\n\n## Status\n\n${status}\n`;
  const sections = ['Context', 'Decision', 'Consequences'].map(
    name => `\n## ${name}\n\n${createBody(random, size / 3)}`,
  );
  return `${head}${sections.join('')}`;
}

/** Eight public plans of eight repositories had 132 steps together. */
const stepsOfPlan = 16;

/** Beside 2,000 decisions as many files that are none: pages and deployment manifests, and some plans. */
const counts = { decisions: 2000, pages: 800, manifests: 170, plans: 30 };

/**
 * Of a document in characters: the median 8.6 kB and the 95th percentile 54 kB of 3,035 public proposals (EIPs, KEPs,
 * Swift Evolution, Rust and Ember RFCs), so 1.117 is the deviation of the logarithm.
 */
function sizeOf(random: Random): number {
  return Math.min(8600 * Math.exp(1.117 * random.normal()), 500_000);
}

function createManifest(random: Random): string {
  const parts = Array.from({ length: 20 + random.below(100) }, (_, index) => {
    const name = slugOf(createTitle(random));
    return `  ${name}-${index}:\n    image: example/${name}\n    replicas: ${random.below(9)}\n    env: [A, B]\n`;
  });
  return `services:\n${parts.join('')}`;
}

function slugOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
