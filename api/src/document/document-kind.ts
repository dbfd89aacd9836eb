/** What a document shows; said when it is attached. */
export enum DocumentKind {
  PHOTO = 'PHOTO',
  VIDEO_STILL = 'VIDEO_STILL',
  LETTER = 'LETTER',
  ASSESSMENT_FORM = 'ASSESSMENT_FORM',
  SIGNATURE = 'SIGNATURE',
  BAST = 'BAST',
}
