/** An aid programme with its owner and legal basis. */
export interface ProgrammeReference {
  readonly code: string;
  readonly name: string;
  readonly ownerAgency: string;
  readonly paymentCycle: 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'ONCE';
  readonly legalBasis: string;
}

/** The two national programmes that families in the city take part in at scale. */
export const programmes: readonly ProgrammeReference[] = [
  {
    code: 'PKH',
    name: 'Program Keluarga Harapan',
    ownerAgency: 'Kementerian Sosial',
    paymentCycle: 'QUARTERLY',
    legalBasis: 'Permensos 1/2018',
  },
  {
    code: 'SEMBAKO',
    name: 'Program Sembako',
    ownerAgency: 'Kementerian Sosial',
    paymentCycle: 'MONTHLY',
    legalBasis: 'Permensos 5/2021',
  },
];
