// Preloaded into the VS Code server, which leads a process group of its own. However the launcher ends, the pipe to
// our standard input closes, and the whole group ends with it.
const end = () => process.kill(0, 'SIGKILL');
process.stdin.on('end', end).on('error', end).resume();
process.stdin.unref?.();
