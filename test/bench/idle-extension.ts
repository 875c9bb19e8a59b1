import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of its side bar, and of its only row. */
export const idleName = 'Idle';

/** Writes an extension that starts when Cairn does and shows a tree of one row. Gives its folder. */
export function writeIdleExtension(parent: string, activationEvents: readonly string[]): string {
  const folder = join(parent, 'idle');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'idle',
    displayName: idleName,
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: 'main.cjs',
    activationEvents,
    contributes: {
      viewsContainers: { activitybar: [{ id: 'idle', title: idleName, icon: 'icon.svg' }] },
      views: { idle: [{ id: 'idle.rows', name: idleName }] },
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'main.cjs'), program);
  return folder;
}

const program = `
const { TreeItem, window } = require('vscode');
exports.activate = () => {
  const getChildren = row => (row ? [] : ['${idleName}']);
  const treeDataProvider = { getChildren, getTreeItem: row => new TreeItem(row) };
  window.createTreeView('idle.rows', { treeDataProvider });
};
`;
