import { PassThrough, type Readable, type Writable } from 'node:stream';
import { Server } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { InputSchema } from '../core/tools/input-schema.ts';
import type { ToolResult } from '../core/tools/present-answer.ts';
import { answerNoJson } from './answer-no-json.ts';
import { endWhenAnswered } from './end-when-answered.ts';

/** What is served, and to whom. */
export interface Serving {
  readonly version: string;
  /** When to use the tools, for the model. */
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  /** Never rejects. `given` is whatever the client sent. */
  readonly call: (tool: string, given: unknown) => Promise<ToolResult>;
  readonly input: Readable;
  readonly output: Writable;
  /** Hears one line of what went wrong with a message. */
  readonly onError: (message: string) => void;
}

export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: InputSchema;
  readonly outputSchema: { readonly type: 'object' };
}

/**
 * Serves tools by the Model Context Protocol over standard streams, one JSON message a line, to
 * clients of its revisions with and without a handshake. Resolves when the client has hung up and has
 * its answers. A line that is no JSON is answered with an error; one of more than 1 MiB ends the conversation.
 */
export function serve(serving: Serving): Promise<void> {
  const { input, output, onError } = serving;
  const questions = new PassThrough();
  const transport = new StdioServerTransport(questions, output, { maxBufferSize: mostInMessage });
  return new Promise(resolve => {
    serveStdio(() => createServer(serving, resolve), {
      transport,
      onerror: ({ message }) => onError(message),
    });
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      // Whoever still writes holds the process up no more.
      input.unpipe(questions).pause();
      resolve();
    };
    answerNoJson(input, output);
    endWhenAnswered(transport, input, questions);
  });
}

/** In bytes. Questions are short. */
const mostInMessage = 1024 * 1024;

function createServer(
  { version, instructions, tools, call }: Serving,
  onClose: () => void,
): Server {
  const server = new Server(
    { name: 'cairn', title: 'Cairn', version },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: tools.map(tool => ({
      ...tool,
      annotations: { title: tool.title, readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params }) => {
    const { text, data, isRefused } = await call(params.name, params.arguments ?? {});
    return {
      content: [{ type: 'text', text }],
      structuredContent: { ...data },
      isError: isRefused,
    };
  });
  server.onclose = onClose;
  return server;
}
