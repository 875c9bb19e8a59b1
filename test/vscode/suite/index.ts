import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Begins every line of ours, to tell it from VS Code's log on the same console. */
const mark = '\u2063';

/** Runs every test file beside this one inside VS Code's extension host. */
export function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    try {
      const runner = mocha.run(failures => {
        writeResults(runner.stats);
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      });
    } catch (error) {
      print(error);
      reject(error);
    }
  });
}

function print(...args: readonly unknown[]): void {
  console.log(mark + format(...args).replaceAll('\n', `\n${mark}`));
}

/** The exit code is not enough: a host that is killed half way ends the run with code 0. */
function writeResults(stats: Mocha.Stats | undefined): void {
  const { TEST_RESULTS: file } = process.env;
  if (!file || !stats) return;
  const counts = { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
  writeFileSync(file, JSON.stringify(counts));
}
