/** What kind of evidence it is. */
export enum EvidenceKind {
  ASSESSMENT = 'ASSESSMENT',
  ATTENDANCE_LIST = 'ATTENDANCE_LIST',
  BUSINESS_RECORD = 'BUSINESS_RECORD',
  DEATH_CERTIFICATE = 'DEATH_CERTIFICATE',
  FAMILY_CARD = 'FAMILY_CARD',
  FEED = 'FEED',
  FIELD_REPORT = 'FIELD_REPORT',
  FIELD_VERIFICATION = 'FIELD_VERIFICATION',
  HANDOVER = 'HANDOVER',
  HEARING_RECORD = 'HEARING_RECORD',
  IDENTITY_CARD = 'IDENTITY_CARD',
  LEGAL_DOCUMENT = 'LEGAL_DOCUMENT',
  LETTER = 'LETTER',
  MOVE_CERTIFICATE = 'MOVE_CERTIFICATE',
  PHOTO = 'PHOTO',
  SIGNED_STATEMENT = 'SIGNED_STATEMENT',
  TRAINING_CERTIFICATE = 'TRAINING_CERTIFICATE',
  WORK_CONTRACT = 'WORK_CONTRACT',
}

/** A NIK or a family card number that stands by itself: sixteen digits with a day, of women 40 higher, and a month. */
const IDENTITY_NUMBER =
  /(?<![0-9A-Za-z])(\d{4})\d\d(?:0[1-9]|[1-6]\d|7[01])(?:0[1-9]|1[0-2])\d\d(\d{4})(?![0-9A-Za-z])/g;

/** A reference as it is kept: without the spaces around it, and identity numbers masked as everywhere. */
export function keptReference(reference: string): string {
  return reference.trim().replace(IDENTITY_NUMBER, '$1********$2');
}
