import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a program to its end and keeps what it prints. SIGINT and SIGTERM are passed on to it.
 * The code is 1 where the program did not start or was ended by a signal.
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn(command, args, options);
  const stopPassing = passSignals(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  return new Promise(resolve => {
    const end = (code, note = '') => {
      stopPassing();
      resolve({ code, output: output + note });
    };
    child.once('error', error => end(1, `${error.message}\n`));
    child.once('close', code => end(code ?? 1));
  });
}

/** Runs a program on this terminal, with a channel that tells it when we are gone. */
export function runInFront(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const stopPassing = passSignals(child);
  return new Promise(resolve => {
    const end = code => {
      stopPassing();
      resolve(code);
    };
    child.once('error', error => {
      console.error(error.message);
      end(1);
    });
    child.once('exit', code => end(code ?? 1));
  });
}

/** Runs npm: the one that runs this script, else the one on the path. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath ?? '';
  if (/\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, options);
}

/** Without a listener of its own this process would end at once and leave the child behind. */
function passSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = signal => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}
