import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { RegionIndex, type KelurahanNames } from './feed-format/region-index.ts';

/** The kelurahan that lines may name. */
export async function regionIndex(em: SqlEntityManager): Promise<RegionIndex> {
  const kelurahan = await sqlOf(em).query<KelurahanNames>(
    `/* feed.regions */
     select k.code, k.bps_code as "bpsCode", k.name, c.name as "kecamatanName"
     from kelurahan k join kecamatan c on c.code = k.kecamatan_code order by k.code`,
  );
  return new RegionIndex(kelurahan);
}
