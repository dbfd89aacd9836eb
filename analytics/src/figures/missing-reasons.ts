import type { LocalisedText } from '../localised-text.ts';
import type { MissingReason } from './value.ts';

/** What each reason says, as the API, the files and their notes tell it. */
export const MISSING_REASONS: Readonly<Record<MissingReason, LocalisedText>> = {
  DENOMINATOR_ZERO: {
    id: 'Tidak ada yang dapat mengalami peristiwa itu.',
    en: 'There was nobody the event could have happened to.',
  },
  NO_DATA: {
    id: 'Data tidak mencakup masa atau wilayah ini.',
    en: 'The facts do not cover this period or area.',
  },
  NOT_REACHED: {
    id: 'Separuh kasus belum sampai sejauh itu: median waktu belum diketahui.',
    en: 'Half of the cases have not come so far: a median time is not known yet.',
  },
  NO_TARGET: {
    id: 'Kebijakan tidak menetapkan target untuk masa itu.',
    en: 'Policy sets no target for the period.',
  },
  PERIOD_OPEN: { id: 'Masa itu belum berakhir.', en: 'The period has not ended.' },
  SUPPRESSED: {
    id: 'Angka ditahan: dapat menunjuk keluarga tertentu, atau mengungkapkan angka lain yang dapat.',
    en: 'It could point at single families, or reveal another figure that could.',
  },
};
