import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A message of the protocol as far as tests look at it. */
export interface McpMessage {
  readonly id?: number | string | null;
  readonly result?: {
    readonly protocolVersion?: string;
    readonly serverInfo?: { readonly name: string };
    readonly instructions?: string;
    readonly tools?: readonly { readonly name: string; readonly inputSchema: object }[];
    readonly content?: readonly { readonly type: string; readonly text: string }[];
    readonly structuredContent?: { readonly summary: string };
    readonly isError?: boolean;
  };
  readonly error?: { readonly code: number; readonly message: string };
}

/** `cairn mcp` in a process of its own, and the other end of its streams. */
export class McpClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything that came over standard output, line by line. */
  readonly lines: string[] = [];
  readonly exited: Promise<readonly unknown[]>;
  errors = '';
  #next = 1;
  readonly #waiting = new Map<number, (message: McpMessage) => void>();

  constructor(cairn: string, folder: string, argv: readonly string[] = []) {
    this.process = spawn(process.execPath, [cairn, 'mcp', ...argv], { cwd: folder });
    this.exited = once(this.process, 'exit');
    this.process.stderr.setEncoding('utf8').on('data', text => {
      this.errors += text;
    });
    this.process.stdin.on('error', () => {});
    createInterface(this.process.stdout).on('line', line => {
      this.lines.push(line);
      const message: McpMessage = JSON.parse(line);
      if (typeof message.id === 'number') this.#waiting.get(message.id)?.(message);
    });
  }

  /** One message as it stands, with the line end. */
  write(text: string): void {
    this.process.stdin.write(`${text}\n`);
  }

  request(method: string, params: object): Promise<McpMessage> {
    const id = this.#next++;
    return new Promise(resolve => {
      this.#waiting.set(id, resolve);
      this.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    });
  }

  async initialize(): Promise<McpMessage> {
    const answer = await this.request('initialize', {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    });
    this.write(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    return answer;
  }

  async call(name: string, given: object): Promise<NonNullable<McpMessage['result']>> {
    const { result, error } = await this.request('tools/call', { name, arguments: given });
    if (!result) throw new Error(error?.message);
    return result;
  }

  async hangUp(): Promise<readonly unknown[]> {
    this.process.stdin.end();
    return this.exited;
  }
}
