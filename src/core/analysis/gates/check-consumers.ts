import { type ManifestReading, readManifest } from '../../formats/side/read-manifest.ts';
import { isRange, satisfiesRange } from '../../formats/side/satisfies-range.ts';
import type { Verdict } from '../../model/analysis/gate-result.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Consumer } from '../../model/plan/contract.ts';
import type { ConsumersGate } from '../../model/plan/gate.ts';
import { isOrAre } from '../../text/is-or-are.ts';
import { namesText } from '../../text/names-text.ts';
import { createMemory } from '../memory.ts';
import { sidePath } from '../names/side-path.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/**
 * Passes when enough consumers of a contract have a version in the range. One whose version is not
 * known does not count, and where it would decide, nobody knows.
 */
export function checkConsumers({ view, gate }: GateQuestion<ConsumersGate>): Verdict {
  const { plan } = view;
  const contract = findNamed(plan.contracts, gate.contract);
  if (!contract) return unknownBecause(`there is no contract ${gate.contract.raw}`);
  const places = [{ file: plan.file, span: contract.span }];
  const { consumers } = contract;
  if (consumers.length === 0)
    return unknownBecause(`${contract.id.value} names no consumers`, places);
  const range = gate.range?.value ?? contract.version?.value;
  if (range === undefined) return unknownBecause('it is not written which versions count', places);
  if (!isRange(range)) return unknownBecause(`"${range}" is no range of versions`, places);
  const found = consumers.map(consumer => lookAt(view, consumer, range));
  const ready = found.filter(({ fits }) => fits === true);
  const unclear = found.filter(({ fits }) => fits === undefined);
  const percent = gate.percent?.value ?? 100;
  const share = (count: number) => (100 * count) / consumers.length;
  const count = `${ready.length} of ${consumers.length} consumers of ${contract.id.value}`;
  if (share(ready.length) >= percent) {
    return { value: 'pass', finding: `${count} are at ${range}`, places };
  }
  const names = namesText(unclear.map(({ name }) => name));
  if (share(ready.length + unclear.length) >= percent) {
    return unknownBecause(`${count} are at ${range}; the version of ${names} is not known`, places);
  }
  const behind = found.filter(({ fits }) => fits === false).map(({ name }) => name);
  const rest = unclear.length > 0 ? `, and the version of ${names} is not known` : '';
  const finding = `${count} are at ${range}; ${namesText(behind)} ${isOrAre(behind)} not${rest}`;
  const key = `consumers ${plan.file} ${contract.id.value}`;
  return { value: 'fail', finding, key, label: contract.id.value, places };
}

interface Found {
  /** Its name, with its version where that is known. */
  readonly name: string;
  /** Undefined where it cannot be told. */
  readonly fits: boolean | undefined;
}

function lookAt(view: PlanView, consumer: Consumer, range: string): Found {
  const version = consumer.version?.value ?? versionInFile(view, consumer);
  const name = consumer.id.value;
  if (version === undefined) return { name, fits: undefined };
  return { name: `${name} (${version})`, fits: satisfiesRange(version, range) };
}

const remember = createMemory<ManifestReading>();

/** What the manifest of a consumer asks for. */
function versionInFile({ project, plan, facts }: PlanView, consumer: Consumer): string | undefined {
  const path = consumer.file && sidePath(project, plan, consumer.file.value);
  const file = path === undefined ? undefined : facts.readings.files.get(path);
  if (path === undefined || file?.kind !== 'text' || !consumer.package) return undefined;
  const reading = remember(file, path, () => readManifest(path, file.text));
  if (reading.kind !== 'requirements') return undefined;
  const wanted = consumer.package.value;
  return reading.requirements.find(requirement => requirement.package === wanted)?.range;
}
