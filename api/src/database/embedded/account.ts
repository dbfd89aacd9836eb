import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { PlainError } from '../../plain-error.ts';

/** Who a PostgreSQL program runs as, and how to start it so. */
export interface ServerAccount {
  /** Owner of the data directory; undefined when the server runs as the user who starts it. */
  readonly owner: { uid: number; gid: number } | undefined;
  /** Turns a program and its arguments into the command line that runs it under this account. */
  command(program: string, parameters: readonly string[]): [program: string, parameters: string[]];
}

const ACCOUNT_NAME = 'postgres';

/** Linux numbers of the two capabilities (capabilities(7)) that let a process pass through a closed folder. */
const SEARCH_CAPABILITIES = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
] as const;

/**
 * Decides who the server runs as. PostgreSQL refuses to run as root, so root hands it to the account `postgres`, which
 * is created where it is missing; everyone else runs it under their own account.
 *
 * A project below a folder that only root may enter (`/root`, or what `mktemp -d` makes) is out of that account's
 * reach. The server then gets one capability on top, to pass through folders it does not own; no permission of any
 * folder is changed.
 *
 * @param paths programs and folders the server must reach
 * @throws PlainError when the account cannot be created or cannot reach the paths
 */
export function serverAccount(paths: readonly string[]): ServerAccount {
  if (process.getuid?.() !== 0) {
    return { owner: undefined, command: (program, parameters) => [program, [...parameters]] };
  }
  const owner = findOrCreateAccount();
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const privileges = [[], ...searchCapabilities().map(passThrough)];
  const sufficient = privileges.find((flags) => canReach([...identity, ...flags], paths));
  if (!sufficient) {
    throw new PlainError(
      `The account "${ACCOUNT_NAME}", which runs the database when you are root, cannot reach ${paths.join(' and ')}. ` +
        'Move the project to a folder that every user may enter, such as /srv, or start it as another user.',
    );
  }
  return {
    owner,
    command: (program, parameters) => ['setpriv', [...identity, ...sufficient, program, ...parameters]],
  };
}

function findOrCreateAccount(): { uid: number; gid: number } {
  const known = findAccount();
  if (known) return known;
  const created = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/bin/false',
      ACCOUNT_NAME,
    ],
    { encoding: 'utf8' },
  );
  const account = findAccount();
  if (account) return account;
  throw new PlainError(
    `PostgreSQL does not run as root, and the account "${ACCOUNT_NAME}" could not be created ` +
      `(${created.error?.message ?? created.stderr.trim()}). Create it with "useradd --system ${ACCOUNT_NAME}", ` +
      'or start as another user.',
  );
}

function findAccount(): { uid: number; gid: number } | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, ACCOUNT_NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return { uid: uid!, gid: gid! };
  } catch {
    return undefined;
  }
}

/** The capabilities a child may be given here: containers often withhold the narrower one. */
function searchCapabilities(): string[] {
  if (platform() !== 'linux') return [];
  const bounding = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const mask = BigInt(`0x${bounding ?? '0'}`);
  return SEARCH_CAPABILITIES.filter(({ bit }) => (mask >> bit) & 1n).map(({ name }) => name);
}

/**
 * The flags of setpriv(1) that keep a capability across the change of user. Without `no_setuid_fixup` the capability
 * does not count in access(2), by which PostgreSQL looks for its own files.
 */
function passThrough(capability: string): string[] {
  return ['--securebits=+no_setuid_fixup', `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
}

function canReach(flags: readonly string[], paths: readonly string[]): boolean {
  const attempt = (path: string) => spawnSync('setpriv', [...flags, 'test', '-x', path], { stdio: 'ignore' });
  return paths.every((path) => attempt(path).status === 0);
}
