import { Migration } from '@mikro-orm/migrations';

/** Documents: uploads that wait until a mutation attaches them, and jobs that run at a moment to come. */
export class Documents extends Migration {
  override up(): void {
    for (const statement of [documents, whatIsAttachedStays, queue]) this.addSql(statement);
  }
}

const documents = /* sql */ `
create table document (
  id uuid primary key,
  content_hash text not null,
  media_type text not null,
  byte_count integer not null,
  file_name text not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  kept_until timestamptz not null,
  attached_at timestamptz,
  kind text,
  constraint document_content_hash_form check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint document_media_type_closed check (media_type in
    ('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/pdf')),
  constraint document_not_empty check (byte_count > 0),
  constraint document_name_present check (file_name ~ '\\S' and char_length(file_name) <= 200),
  constraint document_uploader_present check (uploaded_by ~ '\\S'),
  constraint document_kind_closed check (kind in
    ('PHOTO', 'VIDEO_STILL', 'LETTER', 'ASSESSMENT_FORM', 'SIGNATURE', 'BAST')),
  constraint document_kind_once_attached check ((kind is null) = (attached_at is null))
);
create index document_by_content on document (content_hash);
create unique index one_waiting_document_per_officer on document (content_hash, uploaded_by) where attached_at is null;
comment on table document is 'Uploaded photos, letters and forms. Their bytes are kept once per content, outside the database, under their hash.';
comment on column document.id is 'UUIDv7.';
comment on column document.content_hash is 'SHA-256 of the bytes in 64 hexadecimal digits, under which they are kept.';
comment on column document.media_type is 'What the bytes are, told by the bytes themselves.';
comment on column document.byte_count is 'Size in bytes.';
comment on column document.file_name is 'Name the sender gave it; a text, never a path.';
comment on column document.uploaded_at is 'When it was received whole.';
comment on column document.uploaded_by is 'Officer who sent it.';
comment on column document.kept_until is 'Moment after which it is swept where nothing has been attached to it.';
comment on column document.attached_at is 'When a mutation attached it; empty while it waits.';
comment on column document.kind is 'What it shows: PHOTO, VIDEO_STILL, LETTER, ASSESSMENT_FORM, SIGNATURE or BAST (record of a hand-over). Said when it is attached.';
grant select, insert, delete on document to simoncer_app;
grant update (kept_until, attached_at, kind) on document to simoncer_app;
`;

// A sweep that errs must not take away what somebody relies on.
const whatIsAttachedStays = /* sql */ `
create function keep_attached_document() returns trigger language plpgsql as $$
begin
  raise exception 'document % is attached: it stays as it is', old.id
    using errcode = 'check_violation', constraint = 'attached_document_stays', table = 'document';
end $$;
comment on function keep_attached_document is 'Refuses to take away a document that is attached, or to set it free.';
create trigger attached_document_is_not_deleted before delete on document
for each row when (old.attached_at is not null) execute function keep_attached_document();
create trigger attached_document_is_not_freed before update on document
for each row when (old.attached_at is distinct from new.attached_at and old.attached_at is not null)
execute function keep_attached_document();
`;

const queue = /* sql */ `
create function enqueue_job_at(task text, payload json, run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at);
end $$;
comment on function enqueue_job_at is 'Adds a job in the calling transaction that runs from a moment on.';
revoke execute on function enqueue_job_at(text, json, timestamptz) from public;
grant execute on function enqueue_job_at(text, json, timestamptz) to simoncer_app;
`;
