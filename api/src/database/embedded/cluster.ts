import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { PlainError } from '../../plain-error.ts';
import type { ServerAccount } from './account.ts';
import type { ServerPrograms } from './programs.ts';

/** The files of one embedded server. */
export interface Layout {
  folder: string;
  cluster: string;
  log: string;
  passwordFile: string;
}

export interface LaunchOptions {
  layout: Layout;
  programs: ServerPrograms;
  account: ServerAccount;
  durable: boolean;
  password: string;
}

const STAGING = 'staging-';

/**
 * Makes the data directory beside its final place and moves it there in one step, so that it is either whole or absent.
 */
export async function createCluster({ layout, programs, account, durable, password }: LaunchOptions): Promise<void> {
  const staging = await mkdtemp(join(layout.folder, STAGING));
  const passwordFile = join(staging, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.owner) {
    await chown(passwordFile, account.owner.uid, account.owner.gid);
    await chown(staging, account.owner.uid, account.owner.gid);
  }
  const made = join(staging, 'cluster');
  const parameters = [
    `--pgdata=${made}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${platform() === 'linux' ? 'C.UTF-8' : 'C'}`,
    '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(...account.command(programs.initdb, parameters), {
    cwd: staging,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) {
    throw new PlainError(`The database could not be created in ${layout.folder}: ${complaint.trim()}`);
  }
  // A second start at the same moment may have been faster; its data directory is as good as this one.
  await rename(made, layout.cluster).catch((error: unknown) => {
    if (!existsSync(layout.cluster)) throw error;
  });
}

/** Removes what interrupted creations left. Only for the owner of the running server. */
export async function removeStaging({ folder }: Layout): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(STAGING));
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** Settings for one application on a small machine, without replicas. */
export function serverSettings(durable: boolean): Record<string, string> {
  const GIB = 1024 ** 3;
  return {
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: durable && totalmem() >= 4 * GIB ? '512MB' : '256MB',
    effective_cache_size: `${Math.max(1, Math.floor(totalmem() / 2 / GIB))}GB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    // No replica reads the log, so a table filled in the transaction that made it need not be logged row by row.
    wal_level: 'minimal',
    max_wal_senders: '0',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/** Memory, in bytes, that a server process keeps between statements. */
const MEMORY_KEPT = String(64 * 2 ** 20);

/** English messages whatever the user's language: the reason of a failed start is read from them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return {
    // glibc gives memory back to the system after each statement and asks for it again at the next, which took half the
    // time of a page of families; up to so much it keeps.
    MALLOC_TRIM_THRESHOLD_: MEMORY_KEPT,
    MALLOC_MMAP_THRESHOLD_: MEMORY_KEPT,
    MALLOC_TOP_PAD_: '1048576',
    ...process.env,
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}
