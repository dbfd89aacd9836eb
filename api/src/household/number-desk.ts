import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { selectRows } from '../database/rows.ts';
import { Kecamatan } from '../region/region.entity.ts';
import { findHolders, holdsDemoCity, reserveNumbers, type Holder, type IdentityKind } from './identity.ts';
import {
  hashIdentityNumber,
  sealIdentityNumber,
  type IdentityKey,
  type SealedIdentityNumber,
} from './identity-number.ts';
import type { NumberContext } from './nik.ts';

/** Numbers of one request: sealed, reserved for its transaction, with those who hold them already. */
export class NumberDesk {
  private constructor(
    readonly context: NumberContext,
    private readonly sealed: ReadonlyMap<string, SealedIdentityNumber>,
    private readonly holders: readonly Holder[],
  ) {}

  /** Takes the numbers of a request. What is no number of 16 digits is left to the rules to refuse. */
  static async take(
    em: SqlEntityManager,
    key: IdentityKey,
    today: string,
    numbers: readonly string[],
  ): Promise<NumberDesk> {
    const sealed = new Map(
      numbers.filter((text) => /^\d{16}$/.test(text)).map((text) => [text, sealIdentityNumber(text, key)]),
    );
    await reserveNumbers(em, [...sealed.values()]);
    const kecamatan = await selectRows(em, Kecamatan, { orderBy: { code: 'asc' } });
    return new NumberDesk(
      {
        today,
        acceptsUnissuedSerial: await holdsDemoCity(em),
        kecamatan: new Set(kecamatan.map(({ code }) => code.replaceAll('.', ''))),
      },
      sealed,
      sealed.size > 0 ? await findHolders(em, [...sealed.values()]) : [],
    );
  }

  /** The sealed form of a number that the rules have accepted. */
  sealedOf(number: string): SealedIdentityNumber {
    return this.sealed.get(number)!;
  }

  /** Who holds a number already. */
  holderOf(kind: `${IdentityKind}`, number: string): Holder | undefined {
    const hash = this.sealed.get(number)?.hash;
    return hash && this.holders.find((holder) => holder.kind === kind && holder.hash.equals(hash));
  }
}

/**
 * What stands for a number where a request is remembered. The request is kept as a hash that anyone can compute, and
 * with the birth date known a NIK could be found by trying; by this one it cannot.
 */
export function tokenOf(number: string, key: IdentityKey): string {
  return hashIdentityNumber(number, key).toString('hex');
}
