import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultSettings } from './default-settings.ts';
import { prepareHostFolder } from './host-folder.ts';
import { linkExtension } from './link-extension.ts';

export interface ServerOptions {
  /** What the window opens. */
  readonly folder: string;
  /** What that is: a folder if absent, the file of a workspace, or one file without a folder. */
  readonly opens?: 'folder' | 'workspace' | 'file';
  /** `restricted` opens it in Restricted Mode, `off` asks nobody and trusts it. */
  readonly trust: 'off' | 'restricted';
  /** Folders of extensions to be there as if they were installed. */
  readonly extensions?: readonly string[];
  /** User settings beside the usual ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where settings and extensions lie; a temporary folder if absent. */
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  /** The PATH of everything that VS Code starts; that of this process if absent. */
  readonly path?: string;
  /** Further flags of the server. */
  readonly flags?: readonly string[];
}

export interface Server {
  /** Opens the folder. Holds the token that keeps others on this machine out. */
  readonly url: string;
  /** What the server printed so far. */
  log(): string;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<unknown>;
  /** Ends every process of the server and removes what it wrote. */
  stop(): Promise<void>;
}

/** Starts the packaged VS Code on a free port of this machine, for this machine only. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const temporary = mkdtempSync(join(tmpdir(), 'cairn-'));
  const token = randomBytes(16).toString('hex');
  prepareFolders(temporary, token, options);
  const child = spawn(process.execPath, serverArguments(temporary, options), {
    env: serverEnvironment(temporary, options),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = async () => {
    await stopGroup(child);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const ended = new Promise(resolveEnded => child.once('close', resolveEnded));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      log += text;
    });
  }
  try {
    const port = await waitForPort(child, () => log);
    const url = `http://127.0.0.1:${port}/?tkn=${token}&${toQuery(options, `127.0.0.1:${port}`)}`;
    return { url, log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The part of an address that says what the window opens. */
function toQuery({ folder, opens = 'folder' }: ServerOptions, host: string): string {
  const path = encodePath(folder);
  if (opens !== 'file') return `${opens}=${path}`;
  const payload = [['openFile', `vscode-remote://${host}${path}`]];
  return `ew=true&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function encodePath(folder: string): string {
  return resolve(folder).split('/').map(encodeURIComponent).join('/');
}

function prepareFolders(temporary: string, token: string, options: ServerOptions): void {
  const settingsFolder = join(userDataDir(temporary, options), 'User');
  mkdirSync(settingsFolder, { recursive: true });
  const trust = { 'security.workspace.trust.enabled': options.trust === 'restricted' };
  const settings = { ...defaultSettings, ...trust, ...options.settings };
  writeFileSync(join(settingsFolder, 'settings.json'), JSON.stringify(settings, undefined, 2));
  mkdirSync(extensionsDir(temporary, options), { recursive: true });
  for (const extension of options.extensions ?? []) {
    linkExtension(resolve(extension), extensionsDir(temporary, options));
  }
  writeFileSync(join(temporary, 'token'), token, { mode: 0o600 });
}

function serverArguments(temporary: string, options: ServerOptions): readonly string[] {
  const flags = [
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-experiments',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--force-disable-user-env',
    ...(options.flags ?? []),
    ...(options.trust === 'off' ? ['--disable-workspace-trust'] : []),
  ];
  const values = {
    host: '127.0.0.1',
    port: '0',
    'connection-token-file': join(temporary, 'token'),
    'telemetry-level': 'off',
    'server-data-dir': join(temporary, 'server'),
    'user-data-dir': userDataDir(temporary, options),
    'extensions-dir': extensionsDir(temporary, options),
  };
  return [
    '--import',
    join(import.meta.dirname, 'die-with-parent.mjs'),
    join(prepareHostFolder(), 'out', 'server-main.js'),
    ...flags,
    ...Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]),
  ];
}

function userDataDir(temporary: string, options: ServerOptions): string {
  return resolve(options.userDataDir ?? join(temporary, 'user'));
}

function extensionsDir(temporary: string, options: ServerOptions): string {
  return resolve(options.extensionsDir ?? join(temporary, 'extensions'));
}

/** Its sockets and caches go with the temporary folder; there is no gallery to ask. */
function serverEnvironment(temporary: string, { path }: ServerOptions): NodeJS.ProcessEnv {
  const foreign = /^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const changed = path === undefined ? {} : { PATH: path };
  return { ...Object.fromEntries(own), ...changed, TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' };
}

function waitForPort(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolvePort, reject) => {
    const fail = (reason: string) => reject(new Error(`VS Code ${reason}.\n${log()}`));
    const timer = setTimeout(() => fail('did not start within 60 s'), 60_000);
    child.stdout?.on('data', () => {
      const port = /Web UI available at https?:\/\/[^:\s]+:(\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolvePort(port);
    });
    child.once('error', error => fail(`could not be started: ${error.message}`));
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const isGone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const gone = isGone ? Promise.resolve() : new Promise(done => child.once('exit', done));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
  // Whatever is left: extension hosts, language servers, terminals.
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone, which is what was asked for.
  }
}
