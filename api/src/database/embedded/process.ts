import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, unlinkSync } from 'node:fs';
import { platform } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that runs on a data directory, if any. Its lock file alone proves nothing: the process may be dead, or its
 * number may belong to another program by now.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const written = readLockFile(cluster);
  return written && isServerOn(cluster, written.pid) ? written : undefined;
}

/**
 * Removes a lock file whose process number belongs to something else than a server on this data directory, which
 * PostgreSQL itself would take for a running server. One with a dead process it clears by itself.
 */
export function removeForeignLockFile(cluster: string): void {
  const written = readLockFile(cluster);
  if (written && isAlive(written.pid) && !isServerOn(cluster, written.pid)) unlinkSync(lockFile(cluster));
}

/**
 * Ends the processes that a killed server left behind. They may still be busy with a statement nobody waits for, and
 * hold the shared memory that the next server needs. What they committed is in the write-ahead log.
 */
export async function endLeftBackends(cluster: string): Promise<void> {
  const left = processesIn(cluster);
  for (const pid of left) signal(pid, 'SIGQUIT');
  for (let waits = 0; waits < 100 && left.some((pid) => isServerOn(cluster, pid)); waits++) await delay(50);
}

/** Whether a process is a PostgreSQL server process that works in this data directory. */
export function isServerOn(cluster: string, pid: number): boolean {
  try {
    switch (platform()) {
      case 'linux': {
        const program = basename(readlinkSync(`/proc/${pid}/exe`));
        return program.startsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
      }
      case 'win32':
        return output('tasklist', ['/NH', '/FI', `PID eq ${pid}`]).includes('postgres.exe');
      default: {
        const command = output('ps', ['-o', 'command=', '-p', String(pid)]);
        return command.includes('postgres') && command.includes(cluster);
      }
    }
  } catch {
    return false;
  }
}

function output(program: string, parameters: string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Elsewhere than on Linux the start is tried again until these have ended by themselves. */
function processesIn(cluster: string): number[] {
  if (platform() !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isServerOn(cluster, pid));
}

function lockFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** Lines of the lock file: 1 process, 2 data directory, 3 start time, 4 port (PostgreSQL's `miscadmin.h`). */
function readLockFile(cluster: string): Postmaster | undefined {
  if (!existsSync(lockFile(cluster))) return undefined;
  const lines = readFileSync(lockFile(cluster), 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
