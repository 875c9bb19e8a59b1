import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('tasks', () => {
  test('the command line is offered as tasks, with the matchers that read it', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'cairn' });
    assert.deepEqual(tasks.map(({ name, source }) => `${source} ${name}`).sort(), [
      'cairn check',
      'cairn review',
    ]);
    for (const { problemMatchers } of tasks) {
      assert.deepEqual(problemMatchers, ['$cairn', '$cairn-warning', '$cairn-information']);
    }
  });

  test('a task runs, and tells by its exit code that it found something', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'cairn' });
    const check = tasks.find(({ name }) => name === 'check');
    assert.ok(check);
    const ended = new Promise<number | undefined>(resolve => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== 'check') return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(check);
    assert.equal(await ended, 1);
  });
});
