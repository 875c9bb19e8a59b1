import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { createJmeterSamples } from '../core/formats/load-test/jmeter-samples.ts';
import { readLoadReport } from '../core/formats/load-test/read-load-report.ts';
import type { ReportReading } from '../core/model/facts/facts.ts';
import type { FileReader } from './file-reader.ts';

/** In bytes: a log of single samples may be very long. */
const maxLog = 512 * 1024 * 1024;

/** Reads the report of a load test. A log of samples is not held as a whole. */
export function readReport(root: string, path: string, reader: FileReader): ReportReading {
  const found = reader.readText(path);
  if (found.kind === 'text') return readLoadReport(path, found.text);
  if (found.kind === 'missing') return found;
  if (/\.(?:jtl|csv)$/i.test(path) && found.reason.includes('larger')) return streamLog(root, path);
  return { kind: 'unknown', reason: found.reason };
}

/** The reader has made sure that it is a regular file inside of the folder. */
function streamLog(root: string, path: string): ReportReading {
  const samples = createJmeterSamples();
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.allocUnsafe(256 * 1024);
  const handle = openSync(join(root, path), 'r');
  let rest = '';
  let size = 0;
  try {
    for (let count = -1; count !== 0; size += count) {
      count = readSync(handle, chunk, 0, chunk.length, null);
      const read = decoder.write(chunk.subarray(0, count));
      const lines = (rest + (size === 0 ? read.replace(/^\ufeff/, '') : read)).split('\n');
      rest = lines.pop() ?? '';
      if (size > maxLog || rest.length > chunk.length) {
        return { kind: 'unknown', reason: 'it is larger than 512 MB, or no log' };
      }
      for (const line of lines) samples.push(line.replace(/\r$/, ''));
    }
  } finally {
    closeSync(handle);
  }
  samples.push(rest.replace(/\r$/, ''));
  return samples.end() ?? { kind: 'unknown', reason: 'it is no log of JMeter' };
}
