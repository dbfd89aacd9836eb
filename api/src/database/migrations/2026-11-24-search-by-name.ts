import { Migration } from '@mikro-orm/migrations';

/** Finds people by how their name begins, in capitals or not: the filter `startsWith`. */
export class SearchByName extends Migration {
  override up(): void {
    this.addSql(/* sql */ `create index person_full_name on person ((lower(full_name) collate "C"), id)`);
  }
}
