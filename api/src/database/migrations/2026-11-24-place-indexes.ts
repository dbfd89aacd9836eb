import { Migration } from '@mikro-orm/migrations';

/** What cubes look up of one kelurahan or family among the many of a city. */
export class PlaceIndexes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create index attendance_kelurahan on attendance (kelurahan_code);
create index exit_case_kelurahan on exit_case (kelurahan_code);
create index feed_row_duplicate on feed_row (batch_id) where kind = 'DUPLICATE';
create index journal_update on journal (household_id, occurred_on)
  where kind in ('PERSON_CORRECTED', 'FAMILY_CARD_CHANGED', 'HEAD_SUCCEEDED');
`);
  }
}
