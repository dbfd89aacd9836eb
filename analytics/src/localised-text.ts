/** A text in Indonesian and English. */
export interface LocalisedText {
  readonly id: string;
  readonly en: string;
}
