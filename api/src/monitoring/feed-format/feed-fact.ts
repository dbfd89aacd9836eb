import type { Quarter } from '@simoncer/analytics';
import type { FeedFactKind } from '../feed.state.ts';

/** Sex, as the tables record it. */
export type FactSex = 'FEMALE' | 'MALE';

/** What every line tells: who it is about, where the family lives, when it happened and which document says so. */
export interface FactSubject {
  /** Sixteen digits, unsealed: to be sealed by the caller at once. */
  readonly nik: string | null;
  /** Number of the family card (KK), sixteen digits, unsealed. */
  readonly kk: string | null;
  /** Name as written, in Unicode form NFC, with single spaces. */
  readonly fullName: string | null;
  /** The name in capitals, for comparing. */
  readonly nameKey: string | null;
  readonly sex: FactSex | null;
  /** Day of birth, `1985-03-15`. */
  readonly bornOn: string | null;
  /** Kemendagri code of the family's present place, `32.71.01.1001`. */
  readonly kelurahanCode: string | null;
  /** Day of the event or of the visit; null for a decile only. */
  readonly occurredOn: string | null;
  /** Number of the document: death certificate (akta kematian), SKPWNI, record of the visit (berita acara). */
  readonly reference: string | null;
}

/** Where a family moved to within the city. */
export interface MoveWithinCityDetails {
  readonly toKelurahanCode: string;
  /** Two or three digits as text, `003`. */
  readonly toRt: string | null;
  readonly toRw: string | null;
  /** Whether the whole family moved; null where the line does not say. */
  readonly wholeFamily: boolean | null;
}

/** Where a family moved to outside the city. */
export interface MoveOutDetails {
  /** City or regency as written; null where the line does not say. */
  readonly toCity: string | null;
  readonly wholeFamily: boolean | null;
}

/** The values that replace what is recorded: null where nothing is said. At least one is given. */
export interface CorrectionDetails {
  readonly fullName: string | null;
  readonly sex: FactSex | null;
  readonly bornOn: string | null;
  readonly newKk: string | null;
}

/** Decile of a family in the ranking of a quarter. */
export interface DecileDetails {
  /** 1 (poorest tenth of the nation) to 10. */
  readonly decile: number;
  readonly quarter: Quarter;
}

/** What field staff wrote beside the fact. */
export interface FieldNoteDetails {
  readonly note: string | null;
}

/** A family that is recorded twice. */
export interface DuplicateDetails extends FieldNoteDetails {
  /** Family card of the other record, unsealed; null where the line does not say. */
  readonly otherKk: string | null;
}

interface DetailsByKind {
  DEATH: FieldNoteDetails;
  MOVE_WITHIN_CITY: MoveWithinCityDetails;
  MOVE_OUT: MoveOutDetails;
  CORRECTION: CorrectionDetails;
  DECILE: DecileDetails;
  NOT_FOUND: FieldNoteDetails;
  DECLINED: FieldNoteDetails;
  DUPLICATE: DuplicateDetails;
}

/**
 * What a line says of a person or family, in plain numbers.
 *
 * A line names its subject by NIK, by family card, or by name and day of birth: at least one of these is not null.
 */
export type FeedFact = {
  [Kind in FeedFactKind]: FactSubject & { readonly kind: Kind; readonly details: DetailsByKind[Kind] };
}[FeedFactKind];

/** What was noticed in a line: kept with the line, so it holds no name and no whole identity number. */
export interface RowIssue {
  /** Stable name of the rule, SCREAMING_SNAKE. */
  readonly code: string;
  /** Column by its usual Indonesian name, `tanggal_lahir`; null where it is about the line as a whole. */
  readonly field: string | null;
  /** What was found there, the middle digits of identity numbers masked; null where it is nothing to show. */
  readonly found: string | null;
  /** What is wrong, the rule, and the remedy. */
  readonly message: string;
}

/** A line that says something. */
export interface LineWithFact {
  /** Physical line the record starts on; the first line of the file is 1. */
  readonly line: number;
  readonly fact: FeedFact;
  /** What was noticed and mended, or is worth a look. */
  readonly warnings: readonly RowIssue[];
}

/** A line that breaks a rule. */
export interface RefusedLine {
  readonly line: number;
  /** Every rule it breaks; at least one. */
  readonly refusals: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

/** What became of one record of a file. */
export type ParsedLine = LineWithFact | RefusedLine;

/** Whether a line was refused. */
export function isRefused(parsed: ParsedLine): parsed is RefusedLine {
  return 'refusals' in parsed;
}

/** Why a whole file is refused. It is decided before the first line is given out, so nothing of it was used. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  /** What was refused, what it met, and the remedy. */
  readonly message: string;
}

/** Rules for a file as a whole. */
export type FileRefusalCode =
  | 'EMPTY_FILE'
  | 'NO_ROWS'
  | 'TOO_LARGE'
  | 'NOT_TEXT'
  | 'NOT_A_TABLE'
  | 'NOT_JSON_LINES'
  | 'HEADER_MISSING'
  | 'FIRST_LINE_TOO_LONG'
  | 'SEPARATOR_UNKNOWN'
  | 'UNKNOWN_COLUMNS'
  | 'DUPLICATE_COLUMN'
  | 'MISSING_COLUMN'
  | 'LINES_IN_QUOTES';
