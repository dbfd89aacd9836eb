import { breakdownsOf, MISSING_REASONS, type LocalisedText } from '@simoncer/analytics';
import type { AskedFigures, FigureStanding } from '../indicator/figure-answer.ts';
import { Audience } from '../indicator/figure-types.ts';
import { toSnakeCase } from './asked-file.ts';

/** One thing to know of a file, in both languages. */
export interface Note {
  /** What it is about: the code of an indicator, of a reason, or `file`. */
  readonly about: string;
  readonly item: string;
  readonly text: LocalisedText;
}

const AUDIENCES: Record<Audience, LocalisedText> = {
  [Audience.INTERNAL]: {
    id: 'INTERNAL: hanya untuk internal. Angka kecil ditampilkan tepat dan dapat menunjuk keluarga tertentu; jangan diteruskan ke luar kantor.',
    en: 'INTERNAL: for the office only. Small counts are exact and can point at single families; do not pass it on.',
  },
  [Audience.PUBLIC]: {
    id: 'PUBLIC: untuk umum.',
    en: 'PUBLIC: for everybody.',
  },
};
const SUPPRESSIONS: Record<Audience, LocalisedText> = {
  [Audience.INTERNAL]: { id: 'Tidak ada angka yang ditahan.', en: 'No figure is withheld.' },
  [Audience.PUBLIC]: {
    id: 'Angka yang dapat menunjuk keluarga tertentu, dan angka yang mengungkapkannya melalui pengurangan, ditahan dengan alasan SUPPRESSED. Alasan itu tidak menyatakan bahwa angkanya kecil.',
    en: 'Figures that could point at single families, and those that would reveal them by subtraction, are withheld with the reason SUPPRESSED. It does not say that the figure is small.',
  },
};
const PLACES: Record<'THEN' | 'NOW', LocalisedText> = {
  THEN: { id: 'Di kelurahan tempat kejadian.', en: 'In the kelurahan where it happened.' },
  NOW: { id: 'Di kelurahan tempat keluarga tinggal sekarang.', en: 'In the kelurahan where the family lives now.' },
};
const INTERVAL = {
  id: 'lower dan upper adalah batas selang kepercayaan 95 %; kosong bila indikator tidak memilikinya.',
  en: 'lower and upper are the bounds of the 95 % confidence interval; empty where an indicator has none.',
};

/** What to know of a file: whom it is for, of when, how it was asked, what its indicators and reasons mean. */
export function notesOf(asked: AskedFigures, { audience, asOf, cubeVersion }: FigureStanding): Note[] {
  const both = (text: string | number): LocalisedText => ({ id: `${text}`, en: `${text}` });
  const note = (about: string, item: string, text: LocalisedText | undefined): Note[] =>
    text ? [{ about, item, text }] : [];
  const narrowed = Object.entries(asked.where).flatMap(([name, values]) =>
    values?.length ? [`${toSnakeCase(name)}=${[values].flat().join(',')}`] : [],
  );
  const missing = Object.entries(MISSING_REASONS);
  return [
    ...note('file', 'subject', asked.subject.name),
    ...note('file', 'description', asked.subject.description),
    ...note('file', 'audience', AUDIENCES[audience]),
    ...note('file', 'suppression', SUPPRESSIONS[audience]),
    ...note('file', 'as_of', both(asOf.toISOString())),
    ...note('file', 'cube_version', both(cubeVersion)),
    ...note('file', 'quarters', both(`${asked.quarters.from}/${asked.quarters.to}`)),
    ...note('file', 'rolling', both(asked.rolling)),
    ...note('file', 'place', PLACES[asked.place]),
    ...(narrowed.length > 0 ? note('file', 'narrowed', both(narrowed.join(' '))) : []),
    ...note('file', 'interval', INTERVAL),
    ...asked.indicators.flatMap((definition) => {
      const { code, version, unit, sources } = definition;
      return [
        ...note(code, 'name', definition.name),
        ...note(code, 'version', both(version)),
        ...note(code, 'unit', both(unit)),
        ...note(code, 'question', definition.question),
        ...note(code, 'meaning', definition.description),
        ...note(code, 'numerator', definition.numerator),
        ...note(code, 'denominator', definition.denominator),
        ...note(code, 'population', definition.population),
        ...note(code, 'period', definition.period),
        ...note(code, 'limits', definition.limits),
        ...note(code, 'breakdowns', both([...breakdownsOf(definition)].map(toSnakeCase).sort().join(', '))),
        ...note(code, 'sources', both(sources.join('; '))),
      ];
    }),
    ...missing.flatMap(([reason, text]) => note(reason, 'reason', text)),
  ];
}

/** Notes as a table, the header first. */
export function toNotesTable(notes: readonly Note[]): string[][] {
  return [['about', 'item', 'id', 'en'], ...notes.map(({ about, item, text }) => [about, item, text.id, text.en])];
}
