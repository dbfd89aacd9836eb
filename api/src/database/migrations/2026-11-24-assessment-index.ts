import { Migration } from '@mikro-orm/migrations';

/** Whoever ranks a whole city reads the latest class, decile and income of each family: its index holds them. */
export class AssessmentIndex extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table welfare_assessment
  drop constraint one_assessment_per_day_and_source,
  add constraint one_assessment_per_day_and_source unique (household_id, assessed_on, source)
    include (welfare_class, decile, income_amount);
`);
  }
}
