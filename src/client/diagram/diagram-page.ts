import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** What a panel keeps beyond a reload of the window. */
export interface PanelState {
  /** The plan, in the normal spelling. */
  readonly uri: string;
  /** `review`: what becomes of the plan. */
  readonly kind: 'steps' | 'review';
}

/**
 * The page of a panel. It may run our script and use our styles, and nothing else: no request
 * leaves it. mermaid writes styles into its pictures, hence `unsafe-inline` for styles alone.
 */
export function diagramPage(webview: vscode.Webview, dist: vscode.Uri, state: PanelState): string {
  const nonce = randomBytes(16).toString('hex');
  const source = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'unsafe-inline'`,
    `img-src ${source} data:`,
    `font-src ${source}`,
    "connect-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'webview.css'));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
</head>
<body data-uri="${encodeURIComponent(state.uri)}" data-kind="${state.kind}">
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
