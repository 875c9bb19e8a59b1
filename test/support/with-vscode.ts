import { registerHooks } from 'node:module';

const stub = new URL('./vscode-stub.ts', import.meta.url).href;
const stubbed = ['vscode', 'vscode-languageclient/node'];

/**
 * Has what is imported from now on find a stub for VS Code, which is there only inside of itself.
 * Import this file first, and the file that is tested with `await import`.
 */
registerHooks({
  resolve: (name, context, next) =>
    stubbed.includes(name) ? { url: stub, shortCircuit: true } : next(name, context),
});
