// Packs what .vscodeignore lets through. Everything is bundled, so no package goes with it.
import { createVSIX } from '@vscode/vsce';
import { root } from './run.mjs';

await createVSIX({
  cwd: root,
  dependencies: false,
  // There is no address that the pictures and links of the README could be completed with.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
