import { Migration } from '@mikro-orm/migrations';

/** What the cubes of families look up: who ever moved, and all that is asked of a payment without reading the payment. */
export class CubeIndexes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create index residence_left on residence (household_id) where ended_on is not null;
drop index disbursement_enrolment;
create index disbursement_enrolment on disbursement (enrolment_id, paid_on, id)
  include (quarter_on, kelurahan_code, amount);
`);
  }
}
