/** One line of the bench: how ours compares with a floor or a peer of the same run. */
export interface Measure {
  readonly name: string;
  readonly ours: readonly number[];
  readonly floorName: string;
  readonly floor: readonly number[];
  readonly unit: 'ms' | 'MiB';
  /** The greatest ratio that is good enough; undefined where there is none. */
  readonly bar: number | undefined;
}

/** Runs both in turn, so that what slows the machine down slows down both; one run of each is thrown away. */
export async function inTurn(rounds: number, ours: Contender, floor: Contender): Promise<Results> {
  await floor();
  await ours();
  const results: Results = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    results.floor.push(await floor());
    results.ours.push(await ours());
  }
  return results;
}

/** Gives what it took. */
export type Contender = () => number | Promise<number>;

export interface Results {
  readonly ours: number[];
  readonly floor: number[];
}
