import process from 'node:process';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { createNodeHost } from '../host/create-node-host.ts';
import { isAlive } from '../host/is-alive.ts';
import { usualPatience } from '../host/patient-reader.ts';
import type { Connection } from './connection.ts';
import { startServer } from './start-server.ts';

/** Serves the client that started this process. */
const clock = () => new Date().toISOString();
const connection = connect();
startServer(connection, {
  openHost: (folder, trust) => createNodeHost(folder, { trust, clock, environment: process.env }),
  startTimer: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
  patience: usualPatience,
  isRunning: isAlive,
  exit: code => process.exit(code),
});
connection.listen();

/** Over the channel between the two processes where the client asks for that; else as other editors do. */
function connect(): Connection {
  return process.argv.includes('--node-ipc')
    ? createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process))
    : createMessageConnection(process.stdin, process.stdout);
}
