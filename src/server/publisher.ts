import type { Diagnostic } from 'vscode-languageserver/node';

export type SendDiagnostics = (uri: string, diagnostics: Diagnostic[]) => void;

/** Sends the findings of each file when they differ from the last ones, and clears what is gone. */
export class Publisher {
  readonly #send: SendDiagnostics;
  /** For each source of findings: what was sent for each file, as JSON. */
  readonly #sent = new Map<string, Map<string, string>>();

  constructor(send: SendDiagnostics) {
    this.#send = send;
  }

  /** All findings of one source, by URI. Files without findings are left out. */
  publish(source: string, findings: ReadonlyMap<string, Diagnostic[]>): void {
    const sent = this.#sent.get(source) ?? new Map<string, string>();
    this.#sent.set(source, sent);
    for (const uri of [...sent.keys()]) {
      if (findings.has(uri)) continue;
      sent.delete(uri);
      this.#send(uri, []);
    }
    for (const [uri, diagnostics] of findings) {
      const json = JSON.stringify(diagnostics);
      if (sent.get(uri) === json) continue;
      sent.set(uri, json);
      this.#send(uri, diagnostics);
    }
  }

  /** Takes back all findings of a source. */
  retract(source: string): void {
    this.publish(source, new Map());
    this.#sent.delete(source);
  }
}
