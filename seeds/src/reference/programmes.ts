/** An aid programme with its owner and legal basis. */
export interface ProgrammeReference {
  readonly code: string;
  readonly name: string;
  readonly ownerAgency: string;
  readonly paymentCycle: 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'ONCE';
  /** Whether it serves families for the sake of certain members. */
  readonly isComponentBased: boolean;
  readonly legalBasis: string;
}

/** The two national programmes that families in the city take part in at scale. */
export const programmes: readonly ProgrammeReference[] = [
  {
    code: 'PKH',
    name: 'Program Keluarga Harapan',
    ownerAgency: 'Kementerian Sosial',
    paymentCycle: 'QUARTERLY',
    isComponentBased: true,
    legalBasis: 'Permensos 1/2018',
  },
  {
    code: 'SEMBAKO',
    name: 'Program Sembako',
    ownerAgency: 'Kementerian Sosial',
    paymentCycle: 'MONTHLY',
    isComponentBased: false,
    legalBasis: 'Permensos 5/2021',
  },
];
