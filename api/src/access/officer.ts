import { createHash, timingSafeEqual } from 'node:crypto';
import { PlainError } from '../plain-error.ts';

/** What somebody known may do. */
export enum Role {
  /** Reads family records and decides. */
  OFFICER = 'OFFICER',
  /** Looks at figures for the office: the mayor, planners. */
  PLANNER = 'PLANNER',
  /** Asks figures with a name of their own, without access to cases. */
  ANALYST = 'ANALYST',
}

/** Somebody known by a token. */
export interface Officer {
  readonly name: string;
  /** OFFICER where it is left out. */
  readonly role?: Role;
}

/** Knows the officers by their tokens. */
export class OfficerRegister {
  private readonly officers: readonly (Officer & { readonly tokenHash: Buffer })[];

  constructor(officers: readonly (Officer & { readonly token: string })[]) {
    this.officers = officers.map(({ name, role = Role.OFFICER, token }) => ({ name, role, tokenHash: hash(token) }));
  }

  /** Whose token an `Authorization: Bearer …` header carries. */
  find(authorization: string | undefined): Officer | undefined {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const given = hash(token);
    const found = this.officers.find(({ tokenHash }) => timingSafeEqual(tokenHash, given));
    return found && { name: found.name, role: found.role };
  }
}

/**
 * Reads the officers from SIMONCER_OFFICERS: `name:token` pairs, separated by commas; `name/PLANNER:token` for who looks
 * at figures only, `name/ANALYST:token` for who does not even see the small ones. Without it nobody is known, and only
 * the public figures can be read.
 *
 * @throws PlainError when a pair is malformed
 */
export function loadOfficers(environment: NodeJS.ProcessEnv = process.env): OfficerRegister {
  const pairs = (environment.SIMONCER_OFFICERS ?? '').split(',').filter((pair) => pair.trim() !== '');
  return new OfficerRegister(
    pairs.map((pair) => {
      const [, name, role = Role.OFFICER, token] = /^\s*([^:/\s]+)(?:\/(\w+))?:(\S{16,})\s*$/.exec(pair) ?? [];
      if (name === undefined || token === undefined || !(role in Role)) {
        throw new PlainError(
          'SIMONCER_OFFICERS must be a list of name:token pairs separated by commas, each token of at least 16 characters; ' +
            `a role may follow the name, name/ROLE:token, of ${Object.keys(Role).join(', ')}.`,
        );
      }
      return { name, role: role as Role, token };
    }),
  );
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
