/** A kelurahan as feeds may name it. */
export interface KelurahanNames {
  /** Kemendagri code, `32.71.01.1001`. */
  readonly code: string;
  /** Code of the statistics office, `3271010013`. */
  readonly bpsCode: string | null;
  readonly name: string;
  readonly kecamatanName: string;
}

/** Finds the kelurahan that a feed means by its code or name. */
export class RegionIndex {
  constructor(readonly kelurahan: readonly KelurahanNames[]) {}
}
