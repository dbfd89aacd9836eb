import { deriveIdentityKey, openIdentityNumber } from '../../dist/index.js';

/** Of a thousand lines: so many name somebody who is not in the register, and so many break a rule. */
const UNKNOWN = 10;
const BROKEN = 5;

/** The columns of the feed, as a file names them. */
export const HEADER = 'nik,no_kk,nama,tanggal_lahir,kode_kelurahan,desil';

/**
 * Lines of a DTSEN ranking: the people of the database, all members of a family with its decile, some strangers and some
 * errors among them.
 *
 * @param {import('pg').Client} client
 * @param {string} identityKey hexadecimal
 * @param {number} count
 * @returns {Promise<string[]>}
 */
export async function cityFeed(client, identityKey, count) {
  const key = deriveIdentityKey(Buffer.from(identityKey, 'hex'));
  const { rows } = await client.query({
    text: `/* bench.people */
      select p.nik_cipher, h.kk_cipher, p.full_name, p.born_on::text, h.kelurahan_code,
        1 + abs(hashtext(h.id::text)) % 5
      from person p join household h on h.id = p.household_id
      where p.left_on is null
      order by h.kelurahan_code, h.id, p.id limit $1`,
    values: [count],
    rowMode: 'array',
  });
  return rows.map(([nik, kk, name, bornOn, kelurahan, decile], index) => {
    const [person, family] = [openIdentityNumber(nik, key), openIdentityNumber(kk, key)];
    const place = index % 1000;
    // the place of a NIK that was never issued, and a name that nobody bears
    if (place < UNKNOWN) return `9${person.slice(1)},,Zzyzx Qwfp ${index},${bornOn},${kelurahan},${decile}`;
    if (place < UNKNOWN + BROKEN) return `${person},${family},${name},${bornOn},${kelurahan},1${decile}`;
    return `${person},${family},${name},${bornOn},${kelurahan},${decile}`;
  });
}
