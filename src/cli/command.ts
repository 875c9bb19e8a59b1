import process from 'node:process';
import { messageOf } from '../host/message-of.ts';
import { usualPatience } from '../host/patient-reader.ts';
import { run } from './run.ts';
import { terminalOf } from './terminal-of.ts';

// Runs what the arguments of this process ask for.
const { stdout, stderr } = process;
let isLost = false;
// Whoever reads the output may stop early, as `head` does. That is no failure; a full disk is one.
stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') return;
  isLost = true;
  process.exitCode = 2;
  stderr.write(`cairn: the output could not be written: ${messageOf(error)}\n`);
});
stderr.on('error', () => {});
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
  process.exitCode = isLost ? 2 : code;
});
