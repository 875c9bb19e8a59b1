import process from 'node:process';
import { usualPatience } from '../host/patient-reader.ts';
import { run } from './run.ts';
import { terminalOf } from './terminal-of.ts';
import { watchOutput } from './watch-output.ts';

// Runs what the arguments of this process ask for.
const { stdout, stderr } = process;
const isLost = watchOutput(process);
void run(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  clock: () => new Date().toISOString(),
  terminal: terminalOf(stdout, process.env),
  patience: usualPatience,
  write: text => void stdout.write(text),
  writeError: text => void stderr.write(text),
  openStreams: () => ({ input: process.stdin, output: stdout }),
}).then(code => {
  process.exitCode = isLost() ? 2 : code;
});
