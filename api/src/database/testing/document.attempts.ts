import { insert, type Row } from './insert.ts';
import { HAND_OVER, INCIDENT } from './relief.base.ts';

const document = (changes: Row = {}) =>
  insert('document', {
    id: 'gen_random_uuid()',
    content_hash: `repeat('0f', 32)`,
    media_type: `'image/jpeg'`,
    byte_count: '1',
    file_name: `'foto.jpg'`,
    uploaded_at: 'now()',
    uploaded_by: `'euis'`,
    kept_until: 'now()',
    ...changes,
  });

/** Rules of documents, with statements that try to break them. */
export const documentAttempts: Record<string, string[]> = {
  document_content_hash_form: [
    document({ content_hash: `repeat('0f', 31)` }),
    document({ content_hash: `repeat('0F', 32)` }),
  ],
  document_media_type_closed: [document({ media_type: `'text/html'` })],
  document_not_empty: [document({ byte_count: '0' })],
  document_name_present: [document({ file_name: `' '` }), document({ file_name: `repeat('x', 201)` })],
  document_uploader_present: [document({ uploaded_by: `' '` })],
  document_kind_closed: [document({ kind: `'MAP'`, attached_at: 'now()' })],
  document_kind_once_attached: [document({ kind: `'PHOTO'` }), document({ attached_at: 'now()' })],
  document_of_one_thing_once_attached: [
    document({ kind: `'PHOTO'`, attached_at: 'now()' }),
    document({ incident_id: INCIDENT }),
    document({ kind: `'PHOTO'`, attached_at: 'now()', incident_id: INCIDENT, hand_over_id: HAND_OVER }),
  ],
  one_waiting_document_per_officer: [`${document()}; ${document({ file_name: `'lagi.jpg'` })}`],
};
