import { createNodeHost } from '../host/create-node-host.ts';
import { usualPatience } from '../host/patient-reader.ts';
import { createConnection } from './language-server.ts';
import { startServer } from './start-server.ts';

/** Serves the client that started this process, over the streams that its arguments name. */
const clock = () => new Date().toISOString();
const connection = createConnection();
startServer(connection, {
  openHost: (folder, trust) => createNodeHost(folder, { trust, clock, environment: process.env }),
  startTimer: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
  patience: usualPatience,
});
connection.listen();
