import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a program to its end and keeps what it prints. The code is 1 where it did not start or was ended by a signal.
 * A signal to this process is passed on, and ends it when the program is gone.
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn(command, args, options);
  const passing = passSignals(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  return new Promise(resolve => {
    const end = (code, note = '') => {
      if (passing.stop()) process.exit(130);
      resolve({ code, output: output + note });
    };
    child.once('error', error => end(1, `${error.message}\n`));
    child.once('close', code => end(code ?? 1));
  });
}

/**
 * Runs a Node.js program on this terminal, with a channel that tells it when we are gone. Signals are passed on; how
 * it ends is for the program to say.
 */
export function runInFront(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const passing = passSignals(child);
  return new Promise(resolve => {
    child.once('exit', code => {
      passing.stop();
      resolve(code ?? 1);
    });
  });
}

/** Runs npm: the one that runs this script, else the one beside Node.js (where Windows has it) or on the path. */
export function runNpm(args, options) {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const cli = process.env.npm_execpath ?? beside;
  if (/\.c?js$/.test(cli) && existsSync(cli)) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, options);
}

/** Without a listener of its own this process would end at once and leave the child behind. */
function passSignals(child) {
  let wasSignalled = false;
  const pass = signal => {
    wasSignalled = true;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  // A signal to npm ends the shell between npm and us, and tells us nothing.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && pass('SIGTERM'), 500);
  const stop = () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
    return wasSignalled;
  };
  return { stop };
}
