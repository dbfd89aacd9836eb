import { createHash, timingSafeEqual } from 'node:crypto';
import { PlainError } from '../plain-error.ts';

/** Somebody known, who may read family records and decide. */
export interface Officer {
  readonly name: string;
}

/** Knows the officers by their tokens. */
export class OfficerRegister {
  private readonly officers: readonly { readonly name: string; readonly tokenHash: Buffer }[];

  constructor(officers: readonly { readonly name: string; readonly token: string }[]) {
    this.officers = officers.map(({ name, token }) => ({ name, tokenHash: hash(token) }));
  }

  /** The officer whose token an `Authorization: Bearer …` header carries. */
  find(authorization: string | undefined): Officer | undefined {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const given = hash(token);
    const found = this.officers.find(({ tokenHash }) => timingSafeEqual(tokenHash, given));
    return found && { name: found.name };
  }
}

/**
 * Reads the officers from SIMONCER_OFFICERS: `name:token` pairs, separated by commas. Without it nobody is known, and
 * only the public figures can be read.
 *
 * @throws PlainError when a pair is malformed
 */
export function loadOfficers(environment: NodeJS.ProcessEnv = process.env): OfficerRegister {
  const pairs = (environment.SIMONCER_OFFICERS ?? '').split(',').filter((pair) => pair.trim() !== '');
  return new OfficerRegister(
    pairs.map((pair) => {
      const [, name, token] = /^\s*([^:\s]+):(\S{16,})\s*$/.exec(pair) ?? [];
      if (name === undefined || token === undefined) {
        throw new PlainError(
          'SIMONCER_OFFICERS must be a list of name:token pairs separated by commas, each token of at least 16 characters.',
        );
      }
      return { name, token };
    }),
  );
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
