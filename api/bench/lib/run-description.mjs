import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** When, of which state of the code, and on which machine something is measured. */
export function describeRun() {
  return {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { encoding: 'utf8' }).trim(),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`,
  };
}
