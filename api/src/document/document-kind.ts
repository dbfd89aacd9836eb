/** What a document shows; said when it is attached. */
export enum DocumentKind {
  PHOTO = 'PHOTO',
  VIDEO_STILL = 'VIDEO_STILL',
  LETTER = 'LETTER',
  ASSESSMENT_FORM = 'ASSESSMENT_FORM',
  SIGNATURE = 'SIGNATURE',
  BAST = 'BAST',
}

/** What only an image shows: a file of text called a photo proves nothing. */
export const IMAGES_ONLY: ReadonlySet<DocumentKind> = new Set([
  DocumentKind.PHOTO,
  DocumentKind.VIDEO_STILL,
  DocumentKind.SIGNATURE,
]);
