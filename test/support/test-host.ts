import { createNodeHost } from '../../src/host/create-node-host.ts';
import type { Host } from '../../src/host/host.ts';

/** A trusted host whose clock stands still and whose git knows nobody's configuration. */
export function testHost(folder: string, now = '2026-03-16T12:00:00.000Z'): Host {
  return createNodeHost(folder, {
    trust: 'trusted',
    clock: () => now,
    environment: { PATH: process.env['PATH'], HOME: folder },
  });
}
