import { registerEnumType } from 'type-graphql';
import { DocumentKind } from './document-kind.ts';

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document shows.',
  valuesConfig: {
    PHOTO: { description: 'A photo (foto).' },
    VIDEO_STILL: { description: 'A still of a video (tangkapan video).' },
    LETTER: { description: 'A letter or statement (surat).' },
    ASSESSMENT_FORM: { description: 'A form of the field assessment (formulir asesmen).' },
    SIGNATURE: { description: 'A signature (tanda tangan).' },
    BAST: { description: 'The signed record of a hand-over (berita acara serah terima).' },
  },
});
