import type { Diagnostic } from 'vscode-languageserver-protocol';

/** Resolves when they are on their way. */
export type SendDiagnostics = (uri: string, diagnostics: Diagnostic[]) => Promise<void>;

/** Sends the findings of each file when they differ from the last ones, and clears what is gone. */
export class Publisher {
  readonly #send: SendDiagnostics;
  /** For each source of findings: what was sent for each file, as JSON. */
  readonly #sent = new Map<string, Map<string, string>>();

  constructor(send: SendDiagnostics) {
    this.#send = send;
  }

  /** All findings of one source, by URI. Files without findings are left out. Resolves when all are on their way. */
  async publish(source: string, findings: ReadonlyMap<string, Diagnostic[]>): Promise<void> {
    const sending: Promise<void>[] = [];
    const sent = this.#sent.get(source) ?? new Map<string, string>();
    this.#sent.set(source, sent);
    for (const uri of [...sent.keys()]) {
      if (findings.has(uri)) continue;
      sent.delete(uri);
      sending.push(this.#send(uri, []));
    }
    for (const [uri, diagnostics] of findings) {
      const json = JSON.stringify(diagnostics);
      if (sent.get(uri) === json) continue;
      sent.set(uri, json);
      sending.push(this.#send(uri, diagnostics));
    }
    await Promise.all(sending);
  }

  /** Takes back all findings of a source. */
  retract(source: string): void {
    void this.publish(source, new Map());
    this.#sent.delete(source);
  }
}
