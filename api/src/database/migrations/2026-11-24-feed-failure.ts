import { Migration } from '@mikro-orm/migrations';

/** A feed whose work fails again and again stands still, and says why and since when. */
export class FeedFailure extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table feed_batch
  add column failure_message text,
  add column failed_at timestamptz,
  drop constraint feed_state_closed,
  drop constraint feed_checkpoint_while_working,
  add constraint feed_state_closed check (state in ('RECEIVED', 'WORKING', 'FAILED', 'DONE', 'REFUSED')),
  add constraint feed_checkpoint_while_working check (checkpoint is null or state in ('WORKING', 'FAILED')),
  add constraint feed_failure_says_why_and_when check (
    (state = 'FAILED') = (failed_at is not null) and (failed_at is null) = (failure_message is null));
comment on column feed_batch.state is 'RECEIVED, WORKING, FAILED (stands still until somebody resumes it), DONE, or REFUSED as a whole with no line read.';
comment on column feed_batch.checkpoint is 'Where the work goes on after an interruption; only while WORKING or FAILED.';
comment on column feed_batch.failure_message is 'Why the work stands still; only while FAILED.';
comment on column feed_batch.failed_at is 'Moment since which the work stands still; only while FAILED.';
`);
  }
}
