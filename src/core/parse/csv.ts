/** Reads comma-separated values (RFC 4180) line by line; a quoted field may go over several. */
export interface CsvReader {
  /** Takes one line without its line break; gives the record that ends with it. */
  readonly push: (line: string) => readonly string[] | undefined;
  /** Whether a quoted field is still open: then the text ended in the middle of a record. */
  readonly isOpen: () => boolean;
}

/** A record that goes on for longer is given up as it stands: some quote was never closed. */
const maxRecord = 1024 * 1024;

/** A reader for one text, which keeps the record that is open. */
export function createCsvReader(): CsvReader {
  let lines: string[] = [];
  let length = 0;
  let isOpen = false;
  return {
    push: line => {
      lines.push(line);
      length += line.length;
      if (countQuotes(line) % 2 === 1) isOpen = !isOpen;
      if (isOpen && length < maxRecord) return undefined;
      const record = lines.join('\n');
      lines = [];
      length = 0;
      isOpen = false;
      return splitRecord(record);
    },
    isOpen: () => isOpen,
  };
}

function countQuotes(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++;
  return count;
}

function splitRecord(record: string): string[] {
  if (!record.includes('"')) return record.split(',');
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < record.length; at++) {
    const char = record.charAt(at);
    if (char === '"' && isQuoted && record.charAt(at + 1) === '"') {
      field += char;
      at++;
    } else if (char === '"') {
      isQuoted = !isQuoted;
    } else if (char === ',' && !isQuoted) {
      fields.push(field);
      field = '';
    } else {
      field += char;
    }
  }
  return [...fields, field];
}
