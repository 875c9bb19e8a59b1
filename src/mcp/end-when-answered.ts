import type { PassThrough, Readable } from 'node:stream';
import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCNotification,
} from '@modelcontextprotocol/server';
import type { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/**
 * Passes the input on to what `transport` reads, and its end too, but not before each question that
 * came has its answer: the transport drops what it still owes when its input ends.
 */
export function endWhenAnswered(
  transport: StdioServerTransport,
  input: Readable,
  questions: PassThrough,
): void {
  const owed = new Set<unknown>();
  let hasEnded = false;
  const settle = () => {
    if (hasEnded && owed.size === 0) questions.end();
  };
  const { onmessage } = transport;
  transport.onmessage = message => {
    if (isJSONRPCRequest(message)) owed.add(message.id);
    else if (isJSONRPCNotification(message)) owed.delete(cancelledBy(message));
    onmessage?.(message);
  };
  const send = transport.send.bind(transport);
  transport.send = async message => {
    await send(message);
    if ('id' in message && !('method' in message)) owed.delete(message.id);
    settle();
  };
  const end = () => {
    hasEnded = true;
    // What came last is on its way to the transport.
    setImmediate(settle);
  };
  input.once('end', end).once('close', end).pipe(questions, { end: false });
}

/** Which question needs no answer any more. */
function cancelledBy({ method, params }: JSONRPCNotification): unknown {
  return method === 'notifications/cancelled' ? params?.['requestId'] : undefined;
}
