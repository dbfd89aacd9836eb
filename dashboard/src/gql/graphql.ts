/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whom figures may be shown to. */
export type Audience =
  /** The office only: small counts are exact (untuk internal). */
  | 'INTERNAL'
  /** Everybody: what could point at a family is suppressed (untuk umum). */
  | 'PUBLIC';

/** Narrows curves. What is left out does not narrow. */
export type CurveFilter = {
  /** This city. */
  city?: string | number | null | undefined;
  /** These kecamatan. */
  kecamatan?: Array<string | number> | null | undefined;
  /** These kelurahan. */
  kelurahan?: Array<string | number> | null | undefined;
  /** The time in these programmes only. */
  programme?: Array<string | number> | null | undefined;
};

/** Where a share lies among those that chance alone makes of the rate of all areas together. */
export type FunnelPosition =
  /** Above the 95 % limit. */
  | 'ABOVE_95'
  /** Above the 99.8 % limit: chance alone leads there once in a thousand. */
  | 'ABOVE_998'
  /** Below the 95 % limit. */
  | 'BELOW_95'
  /** Below the 99.8 % limit. */
  | 'BELOW_998'
  /** Within both limits: no different from the others, as far as can be told. */
  | 'WITHIN';

/** Age of the head (umur kepala keluarga), as figures are broken down by it. */
export type HeadAgeBandValue =
  /** 30 to 44 (30 sampai 44 tahun). */
  | 'FROM_30_TO_44'
  /** 45 to 59 (45 sampai 59 tahun). */
  | 'FROM_45_TO_59'
  /** 60 and over (60 tahun ke atas). */
  | 'FROM_60_AND_OVER'
  /** Under 30 (di bawah 30 tahun). */
  | 'UNDER_30'
  /** Not known (tidak diketahui). */
  | 'UNKNOWN';

/** Sex of the head (jenis kelamin kepala keluarga), as figures are broken down by it. */
export type HeadSexValue =
  /** Female (perempuan). */
  | 'FEMALE'
  /** Male (laki-laki). */
  | 'MALE'
  /** Not known (tidak diketahui). */
  | 'UNKNOWN';

/** Why an indicator has no value. */
export type MissingReason =
  /** There was nobody the event could have happened to. */
  | 'DENOMINATOR_ZERO'
  /** Half of the cases have not come so far: a median time is not known yet. */
  | 'NOT_REACHED'
  /** The facts do not cover this period or area. */
  | 'NO_DATA'
  /** The period has not ended. */
  | 'PERIOD_OPEN'
  /** It could point at single families, or reveal another figure that could. */
  | 'SUPPRESSED';

/** What figures can be broken down by: at most one area and one span of time. */
export type ParticipationBreakdown =
  /** By city (kota). */
  | 'CITY'
  /** By age of the head (umur kepala keluarga). */
  | 'HEAD_AGE_BAND'
  /** By sex of the head (jenis kelamin kepala keluarga). */
  | 'HEAD_SEX'
  /** By district (kecamatan). */
  | 'KECAMATAN'
  /** By urban village (kelurahan). */
  | 'KELURAHAN'
  /** By programme (program). */
  | 'PROGRAMME'
  /** By quarter (triwulan). */
  | 'QUARTER'
  /** By year. */
  | 'YEAR';

/** Narrows the figures. What is left out does not narrow. */
export type ParticipationFilter = {
  /** This city. */
  city?: string | number | null | undefined;
  /** These only: age of the head. */
  headAgeBand?: Array<HeadAgeBandValue> | null | undefined;
  /** These only: sex of the head. */
  headSex?: Array<HeadSexValue> | null | undefined;
  /** These kecamatan. */
  kecamatan?: Array<string | number> | null | undefined;
  /** These kelurahan. */
  kelurahan?: Array<string | number> | null | undefined;
  /** These only: programme. */
  programme?: Array<string | number> | null | undefined;
};

/** Quarters from the first to the last, both included. */
export type QuarterRange = {
  /** First quarter. */
  from: string;
  /** Last quarter. */
  to: string;
};

/** Where the time to graduation begins. */
export type TimeSince =
  /** With the stay on aid (mulai menerima bantuan). */
  | 'AID'
  /** With the latest journey on the graduation pathway (mulai jalur graduasi). */
  | 'JOURNEY';

export type ReferenceQueryVariables = Exact<{
  now: string;
}>;

export type ReferenceQuery = {
  participation: { audience: Audience };
  coverage: { firstQuarter: string; lastClosedQuarter: string; currentQuarter: string; asOf: string } | null;
  kecamatan: Array<{ code: string; name: string }>;
  kelurahan: Array<{
    code: string;
    name: string;
    latitude: number;
    longitude: number;
    kecamatan: { code: string; name: string };
  }>;
  programmes: Array<{ code: string; name: string }>;
};

export type GraduationQueryVariables = Exact<{
  quarter: string;
  trendFrom: string;
  rolling: number;
  all: boolean;
  risingClass: boolean;
  natural: boolean;
  programme: ParticipationFilter;
  focusBy: Array<ParticipationBreakdown> | ParticipationBreakdown;
  focus: ParticipationFilter;
}>;

export type GraduationQuery = {
  byKelurahan: {
    rows: Array<{
      area: { code: string; name: string } | { code: string; name: string } | { code: string; name: string } | null;
      graduationRate?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        amongAreas: {
          position: FunnelPosition | null;
          limits: Array<number> | null;
          shrunk: { value: number; lower: number; upper: number };
          rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
        } | null;
      };
      graduationRateRisingClass?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        amongAreas: {
          position: FunnelPosition | null;
          limits: Array<number> | null;
          shrunk: { value: number; lower: number; upper: number };
          rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
        } | null;
      };
      graduationRateNatural?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        amongAreas: {
          position: FunnelPosition | null;
          limits: Array<number> | null;
          shrunk: { value: number; lower: number; upper: number };
          rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
        } | null;
      };
    }>;
  };
  city: {
    rows: Array<{
      quarter: string | null;
      graduationRate?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
      graduationRateRisingClass?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
      graduationRateNatural?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
    }>;
  };
  focus: {
    rows: Array<{
      quarter: string | null;
      area: { code: string; name: string } | { code: string; name: string } | { code: string; name: string } | null;
      graduationRate?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRateRisingClass?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRateNatural?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
    }>;
  };
};

export type RateOfKindPartsFragment = {
  graduationRate?: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
  };
  graduationRateRisingClass?: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
  };
  graduationRateNatural?: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
  };
};

export type RateAmongAreasPartsFragment = {
  graduationRate?: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
    amongAreas: {
      position: FunnelPosition | null;
      limits: Array<number> | null;
      shrunk: { value: number; lower: number; upper: number };
      rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
    } | null;
  };
  graduationRateRisingClass?: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
    amongAreas: {
      position: FunnelPosition | null;
      limits: Array<number> | null;
      shrunk: { value: number; lower: number; upper: number };
      rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
    } | null;
  };
  graduationRateNatural?: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
    amongAreas: {
      position: FunnelPosition | null;
      limits: Array<number> | null;
      shrunk: { value: number; lower: number; upper: number };
      rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
    } | null;
  };
};

export type AmongAreasPartsFragment = {
  amongAreas: {
    position: FunnelPosition | null;
    limits: Array<number> | null;
    shrunk: { value: number; lower: number; upper: number };
    rank: { lower: number; upper: number; of: number; topQuintile: number; bottomQuintile: number } | null;
  } | null;
};

export type TimeToGraduationQueryVariables = Exact<{
  since: TimeSince;
  quarters: QuarterRange;
  where: CurveFilter;
  city: CurveFilter;
  isCity: boolean;
}>;

export type TimeToGraduationQuery = {
  focus: {
    asOf: string;
    groups: Array<{
      subjects: number | null;
      events: number | null;
      median: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      steps: Array<{
        months: number;
        atRisk: number;
        graduated: number;
        lower: number | null;
        upper: number | null;
        otherExits: number;
        deceased: number;
        noLongerPoor: number;
        movedAway: number;
      }>;
    }>;
  };
  city?: {
    groups: Array<{
      subjects: number | null;
      events: number | null;
      median: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      steps: Array<{
        months: number;
        atRisk: number;
        graduated: number;
        lower: number | null;
        upper: number | null;
        otherExits: number;
        deceased: number;
        noLongerPoor: number;
        movedAway: number;
      }>;
    }>;
  };
};

export type GraduationCurvePartsFragment = {
  subjects: number | null;
  events: number | null;
  median: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
  };
  steps: Array<{
    months: number;
    atRisk: number;
    graduated: number;
    lower: number | null;
    upper: number | null;
    otherExits: number;
    deceased: number;
    noLongerPoor: number;
    movedAway: number;
  }>;
};

export type IndicatorValuePartsFragment = {
  value: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number;
  numerator: number | null;
  denominator: number | null;
  missingReason: MissingReason | null;
};

export type IndicatorProvenancePartsFragment = {
  asOf: string;
  definition: {
    code: string;
    version: number;
    name: { id: string; en: string };
    description: { id: string; en: string };
    numerator: { id: string; en: string };
    denominator: { id: string; en: string } | null;
  };
};

export type IndicatorChangePartsFragment = {
  difference: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number;
  missingReason: MissingReason | null;
  before: {
    value: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    numerator: number | null;
    denominator: number | null;
    missingReason: MissingReason | null;
  };
};

export type OverviewQueryVariables = Exact<{
  quarter: string;
  trendFrom: string;
  rolling: number;
  by: Array<ParticipationBreakdown> | ParticipationBreakdown;
  all: boolean;
  risingClass: boolean;
  natural: boolean;
  where: ParticipationFilter;
  programme: ParticipationFilter;
}>;

export type OverviewQuery = {
  now: {
    rows: Array<{
      quarter: string | null;
      area: { code: string; name: string } | { code: string; name: string } | { code: string; name: string } | null;
      familiesOnAid: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        yearBefore: {
          difference: number | null;
          lower: number | null;
          upper: number | null;
          confidence: number;
          missingReason: MissingReason | null;
          before: {
            value: number | null;
            lower: number | null;
            upper: number | null;
            confidence: number;
            numerator: number | null;
            denominator: number | null;
            missingReason: MissingReason | null;
          };
        } | null;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
      graduationRate?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        yearBefore: {
          difference: number | null;
          lower: number | null;
          upper: number | null;
          confidence: number;
          missingReason: MissingReason | null;
          before: {
            value: number | null;
            lower: number | null;
            upper: number | null;
            confidence: number;
            numerator: number | null;
            denominator: number | null;
            missingReason: MissingReason | null;
          };
        } | null;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
      graduationRateRisingClass?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        yearBefore: {
          difference: number | null;
          lower: number | null;
          upper: number | null;
          confidence: number;
          missingReason: MissingReason | null;
          before: {
            value: number | null;
            lower: number | null;
            upper: number | null;
            confidence: number;
            numerator: number | null;
            denominator: number | null;
            missingReason: MissingReason | null;
          };
        } | null;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
      graduationRateNatural?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
        asOf: string;
        yearBefore: {
          difference: number | null;
          lower: number | null;
          upper: number | null;
          confidence: number;
          missingReason: MissingReason | null;
          before: {
            value: number | null;
            lower: number | null;
            upper: number | null;
            confidence: number;
            numerator: number | null;
            denominator: number | null;
            missingReason: MissingReason | null;
          };
        } | null;
        definition: {
          code: string;
          version: number;
          name: { id: string; en: string };
          description: { id: string; en: string };
          numerator: { id: string; en: string };
          denominator: { id: string; en: string } | null;
        };
      };
    }>;
  };
  trend: {
    rows: Array<{
      quarter: string | null;
      familiesOnAid: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRate?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRateRisingClass?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRateNatural?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
    }>;
  };
  byKecamatan: {
    rows: Array<{
      area: { code: string; name: string } | { code: string; name: string } | { code: string; name: string } | null;
      familiesOnAid: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRate?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRateRisingClass?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
      graduationRateNatural?: {
        value: number | null;
        lower: number | null;
        upper: number | null;
        confidence: number;
        numerator: number | null;
        denominator: number | null;
        missingReason: MissingReason | null;
      };
    }>;
  };
};

export type OverviewValuePartsFragment = {
  value: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number;
  numerator: number | null;
  denominator: number | null;
  missingReason: MissingReason | null;
  asOf: string;
  yearBefore: {
    difference: number | null;
    lower: number | null;
    upper: number | null;
    confidence: number;
    missingReason: MissingReason | null;
    before: {
      value: number | null;
      lower: number | null;
      upper: number | null;
      confidence: number;
      numerator: number | null;
      denominator: number | null;
      missingReason: MissingReason | null;
    };
  } | null;
  definition: {
    code: string;
    version: number;
    name: { id: string; en: string };
    description: { id: string; en: string };
    numerator: { id: string; en: string };
    denominator: { id: string; en: string } | null;
  };
};

export type AudienceQueryVariables = Exact<{
  quarter: string;
}>;

export type AudienceQuery = { participation: { audience: Audience } };

export const IndicatorValuePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<IndicatorValuePartsFragment, unknown>;
export const RateOfKindPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'RateOfKindParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRate' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateRisingClass' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateNatural' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RateOfKindPartsFragment, unknown>;
export const AmongAreasPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'AmongAreasParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'amongAreas' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shrunk' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                { kind: 'Field', name: { kind: 'Name', value: 'limits' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rank' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'of' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'topQuintile' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'bottomQuintile' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AmongAreasPartsFragment, unknown>;
export const RateAmongAreasPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'RateAmongAreasParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRate' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'AmongAreasParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateRisingClass' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'AmongAreasParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateNatural' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'AmongAreasParts' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'AmongAreasParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'amongAreas' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shrunk' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                { kind: 'Field', name: { kind: 'Name', value: 'limits' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rank' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'of' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'topQuintile' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'bottomQuintile' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RateAmongAreasPartsFragment, unknown>;
export const GraduationCurvePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'GraduationCurveParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GraduationCurve' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'subjects' } },
          { kind: 'Field', name: { kind: 'Name', value: 'events' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'median' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'steps' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
                { kind: 'Field', name: { kind: 'Name', value: 'atRisk' } },
                { kind: 'Field', name: { kind: 'Name', value: 'graduated' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                { kind: 'Field', name: { kind: 'Name', value: 'otherExits' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deceased' } },
                { kind: 'Field', name: { kind: 'Name', value: 'noLongerPoor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedAway' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GraduationCurvePartsFragment, unknown>;
export const IndicatorProvenancePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorProvenanceParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'definition' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'name' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'description' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'numerator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'denominator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<IndicatorProvenancePartsFragment, unknown>;
export const IndicatorChangePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorChangeParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorChange' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'difference' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'before' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<IndicatorChangePartsFragment, unknown>;
export const OverviewValuePartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OverviewValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorProvenanceParts' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'yearBefore' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorChangeParts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorProvenanceParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'definition' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'name' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'description' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'numerator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'denominator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorChangeParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorChange' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'difference' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'before' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewValuePartsFragment, unknown>;
export const ReferenceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Reference' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'now' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Quarter' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'now' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'now' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'audience' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'coverage' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'firstQuarter' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lastClosedQuarter' } },
                { kind: 'Field', name: { kind: 'Name', value: 'currentQuarter' } },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kecamatan' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'kelurahan' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'latitude' } },
                { kind: 'Field', name: { kind: 'Name', value: 'longitude' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'kecamatan' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'programmes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReferenceQuery, ReferenceQueryVariables>;
export const GraduationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Graduation' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Quarter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'trendFrom' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Quarter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'programme' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationFilter' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'focusBy' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationBreakdown' } },
              },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'focus' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationFilter' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'byKelurahan' },
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'EnumValue', value: 'KELURAHAN' },
                    { kind: 'EnumValue', value: 'QUARTER' },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rolling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'programme' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'area' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'RateAmongAreasParts' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'city' },
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'EnumValue', value: 'CITY' },
                    { kind: 'EnumValue', value: 'QUARTER' },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'trendFrom' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rolling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'programme' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'quarter' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graduationRate' },
                        directives: [
                          {
                            kind: 'Directive',
                            name: { kind: 'Name', value: 'include' },
                            arguments: [
                              {
                                kind: 'Argument',
                                name: { kind: 'Name', value: 'if' },
                                value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                              },
                            ],
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorProvenanceParts' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graduationRateRisingClass' },
                        directives: [
                          {
                            kind: 'Directive',
                            name: { kind: 'Name', value: 'include' },
                            arguments: [
                              {
                                kind: 'Argument',
                                name: { kind: 'Name', value: 'if' },
                                value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                              },
                            ],
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorProvenanceParts' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graduationRateNatural' },
                        directives: [
                          {
                            kind: 'Directive',
                            name: { kind: 'Name', value: 'include' },
                            arguments: [
                              {
                                kind: 'Argument',
                                name: { kind: 'Name', value: 'if' },
                                value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                              },
                            ],
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorProvenanceParts' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'focus' },
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'focusBy' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'trendFrom' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rolling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'focus' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'quarter' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'area' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'RateOfKindParts' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'AmongAreasParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'amongAreas' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'shrunk' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                { kind: 'Field', name: { kind: 'Name', value: 'limits' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rank' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'of' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'topQuintile' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'bottomQuintile' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'RateAmongAreasParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRate' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'AmongAreasParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateRisingClass' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'AmongAreasParts' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateNatural' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'AmongAreasParts' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorProvenanceParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'definition' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'name' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'description' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'numerator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'denominator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'RateOfKindParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRate' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateRisingClass' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateNatural' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GraduationQuery, GraduationQueryVariables>;
export const TimeToGraduationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TimeToGraduation' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'since' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'TimeSince' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'quarters' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'QuarterRange' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'where' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'CurveFilter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'city' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'CurveFilter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'isCity' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'focus' },
            name: { kind: 'Name', value: 'timeToGraduation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'since' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'since' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'quarters' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'where' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'groups' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'GraduationCurveParts' } }],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'city' },
            name: { kind: 'Name', value: 'timeToGraduation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'since' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'since' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'quarters' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'city' } },
              },
            ],
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'skip' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'isCity' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'groups' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'GraduationCurveParts' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'GraduationCurveParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'GraduationCurve' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'subjects' } },
          { kind: 'Field', name: { kind: 'Name', value: 'events' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'median' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'steps' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'months' } },
                { kind: 'Field', name: { kind: 'Name', value: 'atRisk' } },
                { kind: 'Field', name: { kind: 'Name', value: 'graduated' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
                { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
                { kind: 'Field', name: { kind: 'Name', value: 'otherExits' } },
                { kind: 'Field', name: { kind: 'Name', value: 'deceased' } },
                { kind: 'Field', name: { kind: 'Name', value: 'noLongerPoor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'movedAway' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimeToGraduationQuery, TimeToGraduationQueryVariables>;
export const OverviewDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Overview' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Quarter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'trendFrom' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Quarter' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationBreakdown' } },
              },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'where' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationFilter' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'programme' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationFilter' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'now' },
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rolling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'where' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'quarter' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'area' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'familiesOnAid' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OverviewValueParts' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graduationRate' },
                        directives: [
                          {
                            kind: 'Directive',
                            name: { kind: 'Name', value: 'include' },
                            arguments: [
                              {
                                kind: 'Argument',
                                name: { kind: 'Name', value: 'if' },
                                value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                              },
                            ],
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OverviewValueParts' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graduationRateRisingClass' },
                        directives: [
                          {
                            kind: 'Directive',
                            name: { kind: 'Name', value: 'include' },
                            arguments: [
                              {
                                kind: 'Argument',
                                name: { kind: 'Name', value: 'if' },
                                value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                              },
                            ],
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OverviewValueParts' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'graduationRateNatural' },
                        directives: [
                          {
                            kind: 'Directive',
                            name: { kind: 'Name', value: 'include' },
                            arguments: [
                              {
                                kind: 'Argument',
                                name: { kind: 'Name', value: 'if' },
                                value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                              },
                            ],
                          },
                        ],
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'OverviewValueParts' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'trend' },
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'by' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'trendFrom' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rolling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'where' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'quarter' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'familiesOnAid' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                          ],
                        },
                      },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'RateOfKindParts' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            alias: { kind: 'Name', value: 'byKecamatan' },
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'by' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'EnumValue', value: 'KECAMATAN' },
                    { kind: 'EnumValue', value: 'QUARTER' },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'rolling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'rolling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'where' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'programme' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'rows' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'area' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'familiesOnAid' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
                          ],
                        },
                      },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'RateOfKindParts' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'value' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'numerator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'denominator' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorProvenanceParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'definition' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'name' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'description' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'numerator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'denominator' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'en' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'IndicatorChangeParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorChange' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'difference' } },
          { kind: 'Field', name: { kind: 'Name', value: 'lower' } },
          { kind: 'Field', name: { kind: 'Name', value: 'upper' } },
          { kind: 'Field', name: { kind: 'Name', value: 'confidence' } },
          { kind: 'Field', name: { kind: 'Name', value: 'missingReason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'before' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'OverviewValueParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'IndicatorValue' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } },
          { kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorProvenanceParts' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'yearBefore' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorChangeParts' } }],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'RateOfKindParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'ParticipationRow' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRate' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'all' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateRisingClass' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'risingClass' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'graduationRateNatural' },
            directives: [
              {
                kind: 'Directive',
                name: { kind: 'Name', value: 'include' },
                arguments: [
                  {
                    kind: 'Argument',
                    name: { kind: 'Name', value: 'if' },
                    value: { kind: 'Variable', name: { kind: 'Name', value: 'natural' } },
                  },
                ],
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'FragmentSpread', name: { kind: 'Name', value: 'IndicatorValueParts' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const AudienceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Audience' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
          type: { kind: 'NonNullType', type: { kind: 'NamedType', name: { kind: 'Name', value: 'Quarter' } } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'participation' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quarters' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'to' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'quarter' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'audience' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AudienceQuery, AudienceQueryVariables>;
