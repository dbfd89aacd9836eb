import { readFileSync } from 'node:fs';

const PERIOD_MS = 500;

/**
 * Calls back once when npm, which started this process through a shell, is gone. npm hands a signal to that shell only,
 * and a killed npm hands on nothing, so that the product would run on with nobody to stop it.
 *
 * @param {() => void} callback
 */
export function onNpmGone(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    callback();
  }, PERIOD_MS);
  timer.unref();
}

/**
 * @param {number} pid
 * @returns {string | undefined} parent of a process, where the system shows it as a file (Linux)
 */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
