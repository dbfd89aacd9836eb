/** What a document may be, with the ending of its name. */
export const MEDIA_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'application/pdf': 'pdf',
} as const;

/** One of the types a document may be of. */
export type MediaType = keyof typeof MEDIA_TYPES;

/** A name that a program opens as what the bytes are: a photo named foto.html becomes foto.html.jpg. */
export function nameToSave(fileName: string, mediaType: MediaType): string {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const fits = ending === MEDIA_TYPES[mediaType] || (ending === 'jpeg' && mediaType === 'image/jpeg');
  return fits ? fileName : `${fileName}.${MEDIA_TYPES[mediaType]}`;
}

/** Whether documents may be of this type. */
export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(MEDIA_TYPES, type);
}

/** Whether it is a picture, and not a file of pages. */
export function isImage(type: MediaType): boolean {
  return type.startsWith('image/');
}
