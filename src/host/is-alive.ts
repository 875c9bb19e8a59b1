import process from 'node:process';
import { codeOf } from './error-code.ts';

/** Whether a process runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
