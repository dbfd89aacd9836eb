import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { isPolicyKey, policyCatalogue, policyKeys } from './catalogue.ts';
import { nearest } from './nearest.ts';

const LONGEST_VALUE_SHOWN = 100;

/** A value of one parameter, with the days it holds. */
export interface Period {
  readonly id: string;
  readonly value: unknown;
  readonly validFrom: string;
  /** null while nothing follows */
  readonly validUntil: string | null;
}

/** What an officer wants a parameter to be from a day on. */
export interface SettingRequest {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly legalDocumentId?: string | null | undefined;
  readonly provision?: string | null | undefined;
  readonly expectedId?: string | null | undefined;
}

/** What is known when a parameter is set. */
export interface SettingFacts {
  /** Every value of the parameter, past, present and to come. */
  readonly periods: readonly Period[];
  /** Whether there is a document of this id. */
  readonly isDocumentKnown: boolean;
}

/** The value that holds on a day. */
export function periodOn<Held extends Period>(periods: readonly Held[], day: string): Held | undefined {
  return periods.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil));
}

/** The first day that belongs to a later value already; null where none is to come. */
export function nextBeginAfter(periods: readonly Period[], day: string): string | null {
  const later = periods.map(({ validFrom }) => validFrom).filter((validFrom) => validFrom > day);
  return later.sort()[0] ?? null;
}

/**
 * Decides whether a parameter can be set. The past is never rewritten: a value begins tomorrow at the earliest, since
 * facts of today may have been decided under the one that holds.
 *
 * @returns every reason against; empty when it can
 */
export function refuseSetting(request: SettingRequest, facts: SettingFacts, today: string): UserError[] {
  if (!isPolicyKey(request.key)) return [unknownKey(request.key)];
  return [
    ...refuseValue(request.key, request.value),
    ...refuseBegin(request, facts.periods, today),
    ...refuseDocument(request, facts.isDocumentKnown),
    ...(request.provision == null ? [] : refuseText(request.provision, 'provision', 'provision', LONGEST_NAME)),
  ];
}

function unknownKey(key: string): UserError {
  const alike = key.length <= LONGEST_NAME ? nearest(key, policyKeys) : [];
  return {
    code: 'PARAMETER_UNKNOWN',
    field: 'key',
    message: `No rule reads a parameter ${shown(key)}. ${
      alike.length > 0 ? `Did you mean ${alike.join(' or ')}? ` : ''
    }Ask { policyCatalogue { key meaning { en } } } for those there are.`,
  };
}

function refuseValue(key: keyof typeof policyCatalogue, value: unknown): UserError[] {
  const { shape, example } = policyCatalogue[key];
  if (shape.parse(value) !== undefined) return [];
  return [
    {
      code: 'VALUE_MALFORMED',
      field: 'value',
      message: `${key} has to be ${shape.description}; ${shown(value)} is not. For example: ${JSON.stringify(example)}.`,
    },
  ];
}

function refuseBegin(
  { key, validFrom, expectedId }: SettingRequest,
  periods: readonly Period[],
  today: string,
): UserError[] {
  if (validFrom <= today) {
    return [
      {
        code: 'PAST_NOT_REWRITTEN',
        field: 'validFrom',
        message: `${validFrom} is not after today (${today}): facts up to today may have been decided under the policy that holds. Give a later day.`,
      },
    ];
  }
  const held = periodOn(periods, validFrom);
  if (held?.validFrom === validFrom) {
    return [
      {
        code: 'DAY_TAKEN',
        field: 'validFrom',
        message: `${key} becomes ${shown(held.value)} on ${validFrom} already. Withdraw that first (withdrawPolicyParameter), or give another day.`,
      },
    ];
  }
  if ((held?.id ?? null) !== (expectedId?.toLowerCase() ?? null)) {
    return [
      {
        code: 'STALE_VERSION',
        field: 'expectedId',
        message: `On ${validFrom}, ${key} ${
          held ? `is ${shown(held.value)} (${held.id}, from ${held.validFrom} on)` : 'has no value'
        }; you decided on ${expectedId ?? 'no value'}. Read it again and decide anew.`,
      },
    ];
  }
  return [];
}

function refuseDocument({ legalDocumentId }: SettingRequest, isKnown: boolean): UserError[] {
  if (isKnown) return [];
  return [
    {
      code: 'LEGAL_BASIS_MISSING',
      field: 'legalDocumentId',
      message:
        legalDocumentId == null
          ? 'A parameter rests on a legal document; none was given. Record it (recordLegalDocument) and give its id.'
          : `There is no legal document ${legalDocumentId}. Ask { legalDocuments { nodes { id kind number } } } for those there are, or record it (recordLegalDocument).`,
    },
  ];
}

/**
 * Decides whether a value can be withdrawn: only one that has not begun to hold.
 *
 * @param period undefined where there is none of this id
 */
export function refuseWithdrawal(
  request: { readonly parameterId: string; readonly reason: string },
  period: Period | undefined,
  today: string,
): UserError[] {
  const textErrors = refuseText(request.reason, 'reason', 'reason');
  if (!period) {
    return [
      {
        code: 'PARAMETER_UNKNOWN',
        field: 'parameterId',
        message: `There is no parameter ${request.parameterId}. It may be withdrawn already: ask { policyParameters { nodes { id key validFrom } } } for those there are.`,
      },
      ...textErrors,
    ];
  }
  if (period.validFrom > today) return textErrors;
  return [
    {
      code: 'PARAMETER_HAS_BEGUN',
      field: 'parameterId',
      message: `It holds since ${period.validFrom}, so facts may have been decided under it. Set another value from a coming day on (setPolicyParameter).`,
    },
    ...textErrors,
  ];
}

/** A value or text of the caller's, cut where it is too long to be read. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > LONGEST_VALUE_SHOWN ? `${text.slice(0, LONGEST_VALUE_SHOWN)}…` : text;
}
