/** A dated number or choice that a rule reads. */
export interface PolicyReference {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly legalBasis: string;
}

const PROPOSAL = 'Proposal pending the Perwali';

/** The parameters in force from the first day of the register. Their identities are fixed, so loading them again changes nothing. */
export const policyParameters: readonly PolicyReference[] = [
  {
    id: '0176bb3e-7000-7000-8000-000000000001',
    key: 'graduation.required_class',
    value: 'MANDIRI',
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on graduation; Permensos 1/2018`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000002',
    key: 'graduation.assessments_in_a_row',
    value: 2,
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on graduation; Permensos 1/2018`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000007',
    key: 'graduation.no_longer_poor_class',
    value: 'MAMPU',
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on graduation; Permensos 1/2018`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000003',
    key: 'publication.small_group_threshold',
    value: 5,
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on city data; UU 27/2022 on the protection of personal data`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000004',
    key: 'productive_age.entry_bounds',
    value: { min: 20, max: 45 },
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on the graduation pathway`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000005',
    key: 'productive_age.demographic_bounds',
    value: { min: 15, max: 64 },
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on the graduation pathway; definition of the national statistics office`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000006',
    key: 'follow_up.months',
    value: [3, 6, 12, 24],
    validFrom: '2021-01-01',
    legalBasis: `${PROPOSAL} on the graduation pathway`,
  },
  {
    id: '0176bb3e-7000-7000-8000-000000000017',
    key: 'succession.adult_age',
    value: 17,
    validFrom: '2021-01-01',
    legalBasis: 'UU 23/2006 on population administration, as amended by UU 24/2013: identity card from 17 on',
  },
];
