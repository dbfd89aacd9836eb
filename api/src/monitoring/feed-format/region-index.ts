/** A kelurahan as feeds may name it. */
export interface KelurahanNames {
  /** Kemendagri code, `32.71.01.1001`. */
  readonly code: string;
  /** Code of the statistics office, `3271010013`. */
  readonly bpsCode: string | null;
  readonly name: string;
  readonly kecamatanName: string;
}

/** A kelurahan that was found, with what its writer should know, or why none was. */
export type RegionFinding =
  { readonly kelurahan: KelurahanNames; readonly remark: RegionRemark | null } | { readonly refusal: RegionRemark };

/** A rule and its sentence, without the column: `is …`. */
export interface RegionRemark {
  readonly code: string;
  readonly message: string;
}

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const PREFIX = /^(?:kelurahan|kel|desa)[. ]+/i;
const KECAMATAN_PREFIX = /^(?:kecamatan|kec)[. ]+/i;
/** Spellings that differ from the official ones by more than capitals and spaces. */
const VARIANTS = [
  ['BALUNGBANG', 'BALUMBANG'],
  ['KELAPA', 'KALAPA'],
  ['SEREAL', 'SAREAL'],
] as const;
const MOST_KEPT = 5_000;

/**
 * Finds the kelurahan that a feed means: by Kemendagri code with or without dots, by BPS code, or by name.
 *
 * The two codes have one shape and order the districts differently (Bogor Utara is 05 in one and 03 in the other), so
 * that a BPS code is looked up whole, never converted part by part.
 */
export class RegionIndex {
  readonly #byCode = new Map<string, KelurahanNames>();
  readonly #byBpsCode = new Map<string, KelurahanNames>();
  readonly #byName = new Map<string, KelurahanNames[]>();
  readonly #kecamatanNames = new Set<string>();
  readonly #cityDigits: string;
  readonly #found = new Map<string, RegionFinding>();

  /**
   * @param kelurahan all kelurahan of one city
   * @param cityName its name with what it is: a regency may have the same one
   */
  constructor(
    readonly kelurahan: readonly KelurahanNames[],
    readonly cityName = 'Kota Bogor',
  ) {
    this.#cityDigits = kelurahan[0]?.code.slice(0, 5).replace('.', '') ?? '';
    for (const each of kelurahan) {
      this.#byCode.set(each.code.replaceAll('.', ''), each);
      if (each.bpsCode !== null) this.#byBpsCode.set(each.bpsCode, each);
      const key = foldVariants(regionKey(each.name));
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), each]);
      this.#kecamatanNames.add(regionKey(each.kecamatanName));
    }
  }

  /** Four digits of the city, `3271`. */
  get cityDigits(): string {
    return this.#cityDigits;
  }

  /** Whether a name is that of a kecamatan of the city. */
  isKecamatan(name: string): boolean {
    return this.#kecamatanNames.has(foldVariants(regionKey(name.replace(KECAMATAN_PREFIX, ''))));
  }

  /** Whether a text, one letter apart perhaps, is the name of the city. */
  isNearCity(key: string): boolean {
    return isNear(regionKey(this.cityName), key);
  }

  /**
   * The kelurahan a code or name means.
   *
   * @param kecamatan district named beside it, which decides between kelurahan of one name; may be empty
   */
  find(text: string, kecamatan = ''): RegionFinding {
    const key = kecamatan === '' ? text : `${text}\n${kecamatan}`;
    let finding = this.#found.get(key);
    if (finding === undefined) {
      finding = /\d/.test(text) ? this.#findCode(text) : this.#findName(text, kecamatan);
      // a file of inventions must not fill the memory
      if (this.#found.size >= MOST_KEPT) this.#found.clear();
      this.#found.set(key, finding);
    }
    return finding;
  }

  #findCode(text: string): RegionFinding {
    const digits = text.replace(/[.,]0$/, '').replace(/[. \-\u00a0]/g, '');
    const kelurahan = this.#byCode.get(digits);
    if (kelurahan) return { kelurahan, remark: null };
    const byBpsCode = this.#byBpsCode.get(digits);
    if (byBpsCode) {
      return {
        kelurahan: byBpsCode,
        remark: {
          code: 'BPS_CODE',
          message: `is the statistics office's (BPS) code of ${byBpsCode.name}, read as ${byBpsCode.code}. Write the Kemendagri code.`,
        },
      };
    }
    return { refusal: this.#refuseCode(text, digits) };
  }

  #refuseCode(text: string, digits: string): RegionRemark {
    if (SCIENTIFIC.test(text)) {
      return {
        code: 'EXCEL_MANGLED_NUMBER',
        message: 'was shortened by Excel. Format the column as text in the original, and export again.',
      };
    }
    if (/^\d{10}(?:\d{3})?$/.test(digits) && !digits.startsWith(this.#cityDigits)) {
      return {
        code: 'REGION_OUTSIDE_CITY',
        message: `is a kelurahan outside this city, whose codes begin with ${this.#cityDigits}. Write where the family lives in the city, or leave the line out.`,
      };
    }
    if (digits.startsWith(this.#cityDigits) && /^\d{4,7}$/.test(digits)) {
      return {
        code: 'REGION_NOT_KELURAHAN',
        message:
          'is the code of a city or kecamatan. Write the code of the kelurahan, 10 digits, for example 32.71.01.1001.',
      };
    }
    if (/^\d{5}$/.test(digits)) {
      return {
        code: 'REGION_UNKNOWN',
        message:
          'looks like a postal code, which several kelurahan share. Write the Kemendagri code, for example 32.71.01.1001.',
      };
    }
    return {
      code: 'REGION_UNKNOWN',
      message:
        'is the code of no kelurahan of this city, neither of Kemendagri nor of BPS. Write the Kemendagri code, for example 32.71.01.1001.',
    };
  }

  #findName(text: string, kecamatan: string): RegionFinding {
    const written = regionKey(text.replace(PREFIX, ''));
    const key = foldVariants(written);
    const named = this.#byName.get(key) ?? [];
    const within =
      named.length > 1 ? named.filter((each) => regionKey(each.kecamatanName) === regionKey(kecamatan)) : named;
    const [kelurahan] = within;
    if (kelurahan && within.length === 1) {
      const isOfficial = regionKey(kelurahan.name) === written;
      return { kelurahan, remark: isOfficial ? null : spellingVariant(kelurahan) };
    }
    return { refusal: this.#refuseName(key, named) };
  }

  #refuseName(key: string, named: readonly KelurahanNames[]): RegionRemark {
    if (named.length > 1) {
      return {
        code: 'REGION_AMBIGUOUS',
        message: `is the name of ${named.length} kelurahan (${named.map(({ code }) => code).join(', ')}). Write the code.`,
      };
    }
    if (this.#kecamatanNames.has(key)) {
      return {
        code: 'REGION_NOT_KELURAHAN',
        message: 'is the name of a kecamatan. Write the kelurahan, by code if possible.',
      };
    }
    const near = this.kelurahan.filter(({ name }) => isNear(foldVariants(regionKey(name)), key));
    return {
      code: 'REGION_UNKNOWN',
      message:
        near.length > 0
          ? `is no kelurahan of this city. Did you mean ${near.map(({ name, code }) => `${name} (${code})`).join(' or ')}? Write the code.`
          : 'is no kelurahan of this city. Write the Kemendagri code, for example 32.71.01.1001.',
    };
  }
}

/** A region's name by its letters alone, in capitals. */
export function regionKey(name: string): string {
  return name.toUpperCase().replace(/[^A-Z]/g, '');
}

function foldVariants(key: string): string {
  return VARIANTS.reduce((folded, [variant, official]) => folded.replace(variant, official), key);
}

function spellingVariant({ name, code }: KelurahanNames): RegionRemark {
  return {
    code: 'SPELLING_VARIANT',
    message: `is spelled ${name} officially, and was read as ${code}. Write the official name or the code.`,
  };
}

/** Whether one letter more, less or other turns one text into the other. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1);
}
