// Opens a folder in the packaged VS Code with Cairn, for a person: node test/vscode/serve.ts FOLDER.
// Runs until it is told to end.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startServer } from './start-server.ts';

const folder = process.argv[2] ?? '.';
const root = join(import.meta.dirname, '..', '..');
const server = await startServer({ folder, trust: 'off', extensions: [root] });

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
// The channel to whoever started us closes when they are gone.
process.on('disconnect', end);
void server.ended.then(() => {
  if (isEnding) return;
  console.error(`VS Code ended by itself.\n${server.log()}`);
  process.exit(1);
});

console.log(`VS Code with Cairn on ${folder}\n\n  ${server.url}\n\nCtrl+C ends it.`);
openBrowser(server.url);

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await server.stop();
  process.exit(0);
}

/** Where there is no desktop, the address on the terminal is all. */
function openBrowser(url: string): void {
  const isMac = process.platform === 'darwin';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!isMac && !DISPLAY && !WAYLAND_DISPLAY) return;
  const opener = spawn(isMac ? 'open' : 'xdg-open', [url], { detached: true, stdio: 'ignore' });
  opener.once('error', () => console.log('No browser could be opened here.')).unref();
}
