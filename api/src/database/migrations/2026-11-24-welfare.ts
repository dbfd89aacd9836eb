import { Migration } from '@mikro-orm/migrations';

/** Class and decile are facts of their own: the register knows a decile without a class, a companion a class without a decile. */
export class Welfare extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table welfare_assessment
  alter column welfare_class drop not null,
  add constraint assessment_says_class_or_decile check (num_nonnulls(welfare_class, decile) > 0);
comment on column welfare_assessment.welfare_class is 'Class on the city''s ladder: TIDAK_MAMPU, KURANG_MAMPU, MAMPU, MANDIRI; empty where only the decile is known.';
`);
  }
}
