import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { firstDayOf, quarterOfDay } from '@simoncer/analytics';
import { Disbursement } from '../../../episode/disbursement.entity.ts';
import { Enrolment, EnrolmentEndReason } from '../../../episode/enrolment.entity.ts';
import { Episode } from '../../../episode/episode.entity.ts';
import { ExitKind } from '../../../episode/episode.state.ts';
import { Household } from '../../../household/household.entity.ts';
import { FamilyRole, Person, Sex } from '../../../household/person.entity.ts';
import { Residence } from '../../../household/residence.entity.ts';
import { EvidenceKind } from '../../../journal/evidence.ts';
import { JournalEntry, JournalKind } from '../../../journal/journal-entry.entity.ts';
import { LegalDocument, LegalDocumentKind } from '../../../policy/legal-document.entity.ts';
import { PolicyParameter } from '../../../policy/policy-parameter.entity.ts';
import { PaymentCycle, Programme } from '../../../programme/programme.entity.ts';
import { City, Kecamatan, Kelurahan } from '../../../region/region.entity.ts';
import { AssessmentSource, WelfareAssessment } from '../../../welfare/welfare-assessment.entity.ts';
import { WelfareClass } from '../../../welfare/welfare.state.ts';
import type { Random } from './random.ts';

/** Names that a text has to survive: quotes, wildcards, control characters, letters of many scripts. */
const NAMES = [
  'Asep Sunandar',
  'asep sunandar',
  'ASEP',
  "Nur'aini",
  'Siti "Iti" Rohmah',
  'back\\slash',
  '100%',
  '100_',
  'tab\tand\nline',
  '\u0001\u001f\u007f',
  'Éva Ñusta',
  'éva',
  '\u{1f3e0} house',
  '\uff21 wide',
  '苏西',
  'Ωmega',
  ' edge ',
  '</script>',
  'null',
];

/** Adds facts of many shapes to an empty database: nulls, equal values, empty lists, odd texts. */
export async function addRandomFacts(em: SqlEntityManager, random: Random): Promise<void> {
  addRegions(em);
  addProgrammes(em);
  addPolicy(em, random);
  const families = random.several(40, 40, () => new Family(em, random));
  for (const family of families) family.add();
  for (const kelurahan of [null, null, ...KELURAHAN]) addEntry(em, random, null, kelurahan);
  await em.flush();
}

const KELURAHAN = ['32.71.01.1001', '32.71.01.1002', '32.71.02.1001', '32.71.02.1002'];
const PROGRAMMES = ['KIP', 'PKH', 'SEMBAKO'];

function addRegions(em: SqlEntityManager): void {
  em.create(City, { code: '32.71', name: 'Kota Bogor' });
  em.create(City, { code: '32.73', name: 'Kota Bandung' });
  em.create(Kecamatan, { code: '32.71.01', name: 'Bogor Selatan', city: '32.71' });
  em.create(Kecamatan, { code: '32.71.02', name: 'Bogor Timur', city: '32.71' });
  em.create(Kecamatan, { code: '32.73.01', name: 'Sukasari "S\'"', city: '32.73' });
  for (const [index, code] of KELURAHAN.entries()) {
    em.create(Kelurahan, {
      code,
      name: ['Batu Tulis', 'Bondongan', 'Sindang Sari', 'sindang éra'][index]!,
      kecamatan: code.slice(0, 8),
      bpsCode: index === 1 ? '3271010002' : null,
      postalCode: [null, '16133', '16133', '16146'][index]!,
      latitude: [-6.6, -6.6123456789, 0, -6.6][index]!,
      longitude: 106.8,
      areaKm2: [1, 0.125, 12.34, 1][index]!,
      populationCount: [10_000, 1, 2_000_000_000, 9_999][index]!,
      registeredHouseholdCount: 3_000 + index,
      populationYear: 2024 - (index % 2),
    });
  }
}

function addProgrammes(em: SqlEntityManager): void {
  for (const [index, code] of PROGRAMMES.entries()) {
    em.create(Programme, {
      code,
      name: ['Kartu Indonesia Pintar', 'Program Keluarga Harapan', 'Program Sembako'][index]!,
      ownerAgency: ['Kementerian Pendidikan', 'KEMENTERIAN SOSIAL', 'Kementerian Ñusantara'][index]!,
      paymentCycle: [PaymentCycle.YEARLY, PaymentCycle.QUARTERLY, PaymentCycle.MONTHLY][index]!,
      legalBasis: ['Persesjen 14/2022 "PIP"', 'Permensos 1/2018', 'Permensos 5/2021'][index]!,
    });
  }
}

function addPolicy(em: SqlEntityManager, random: Random): void {
  const documents = [
    { kind: LegalDocumentKind.SOP, number: '1/2020', title: 'SOP "graduasi"', issuedOn: '2020-06-01', url: null },
    {
      kind: LegalDocumentKind.OTHER,
      number: 'Rancangan',
      title: 'Graduasi é',
      issuedOn: null,
      url: 'https://x.test/1',
    },
  ].map((document) => em.create(LegalDocument, { id: random.uuid(), ...document }));
  const add = (key: string, value: unknown, validFrom = '2021-01-01', validUntil: string | null = null) =>
    em.create(PolicyParameter, {
      id: random.uuid(),
      key,
      value,
      validFrom,
      validUntil,
      legalBasis: random.pick(documents),
      provision: random.pick([null, 'Pasal 7 ayat (2)']),
    });
  add('publication.small_group_threshold', 5);
  add('graduation.required_class', 'MANDIRI');
  add('test.nested', [1, 2.5, null, { nested: 'é "x"' }], '2019-01-01', '2022-01-01');
  add('test.nested', { at: [], from: null }, '2022-01-01', '2030-01-01');
}

class Family {
  private readonly household: Household;
  private readonly kelurahan: string;

  constructor(
    private readonly em: SqlEntityManager,
    private readonly random: Random,
  ) {
    this.kelurahan = random.pick(KELURAHAN.slice(0, 3));
    this.household = em.create(Household, {
      id: random.uuid(),
      kelurahan: this.kelurahan,
      kkCipher: Buffer.from([0]),
      kkMasked: this.masked(),
      registeredOn: this.day(2019, 2020),
    });
  }

  add(): void {
    this.addMembers();
    this.addResidences();
    this.addEpisodes();
    this.addAssessments();
    for (const _ of this.random.several(0, 3, () => null)) {
      addEntry(this.em, this.random, this.household, this.random.pick([null, this.kelurahan]));
    }
  }

  private addMembers(): void {
    const { random } = this;
    const bornOn = this.day(1950, 2010);
    const roles = [FamilyRole.SPOUSE, FamilyRole.CHILD, FamilyRole.PARENT, FamilyRole.OTHER];
    for (const place of random.several(0, 5, () => null).keys()) {
      const born = random.chance(0.5) ? bornOn : this.day(1950, 2010);
      this.em.create(Person, {
        id: random.uuid(),
        household: this.household,
        fullName: random.pick(NAMES),
        sex: random.pick(Object.values(Sex)),
        bornOn: born,
        diedOn: random.chance(0.2) ? this.day(2020, 2025) : null,
        familyRole: place === 0 ? FamilyRole.HEAD : random.pick(roles),
        hasDisability: random.chance(0.2),
        nikCipher: Buffer.from([0]),
        nikMasked: this.masked(),
      });
    }
  }

  private addResidences(): void {
    let startedOn = '2019-01-01';
    for (const endedOn of [...this.random.pick([[], ['2021-05-01'], ['2021-05-01', '2023-01-01']]), null]) {
      this.em.create(Residence, {
        id: this.random.uuid(),
        household: this.household,
        kelurahan: endedOn === null ? this.kelurahan : this.random.pick(KELURAHAN),
        rt: this.random.between(1, 9),
        rw: this.random.between(1, 4),
        startedOn,
        endedOn,
      });
      if (endedOn !== null) startedOn = endedOn;
    }
  }

  private addEpisodes(): void {
    const { random } = this;
    for (const year of [2020, 2022, 2024].filter(() => random.chance(0.6))) {
      const isOpen = year === 2024 && random.chance(0.5);
      const startedOn = `${year}-0${random.between(1, 3)}-01`;
      const endedOn = isOpen ? null : `${year + 1}-06-0${random.between(1, 9)}`;
      const episode = this.em.create(Episode, {
        id: random.uuid(),
        household: this.household,
        startedOn,
        endedOn,
        exitKind: isOpen ? null : random.pick(Object.values(ExitKind)),
        version: random.between(1, 3),
      });
      for (const programme of PROGRAMMES.filter(() => random.chance(0.5))) {
        this.addEnrolment(episode, programme);
      }
    }
  }

  private addEnrolment(episode: Episode, programme: string): void {
    const { random } = this;
    const { startedOn, endedOn: episodeEnd } = episode;
    const endsEarly = random.chance(0.2);
    const endedOn = endsEarly ? `${startedOn.slice(0, 4)}-11-01` : episodeEnd;
    const enrolment = this.em.create(Enrolment, {
      id: random.uuid(),
      household: this.household,
      episode,
      episodeSpan: `[${startedOn},${episodeEnd ?? ''})`,
      programme,
      startedOn,
      endedOn,
      endReason: endsEarly
        ? random.pick([EnrolmentEndReason.NO_ELIGIBLE_COMPONENT, EnrolmentEndReason.PROGRAMME_ENDED])
        : endedOn === null
          ? null
          : EnrolmentEndReason.EPISODE_ENDED,
    });
    for (const paidOn of random.several(0, 3, () => `${startedOn.slice(0, 4)}-0${random.between(4, 9)}-15`)) {
      this.em.create(Disbursement, {
        id: random.uuid(),
        household: this.household,
        enrolment,
        kelurahan: random.pick(KELURAHAN),
        quarterOn: firstDayOf(quarterOfDay(paidOn)),
        paidOn,
        amount: random.pick([200_000, 600_000, 999_999_999_999]),
      });
    }
  }

  private addAssessments(): void {
    const { random } = this;
    const days = new Set(random.several(0, 4, () => this.day(2024, 2025)));
    for (const assessedOn of days) {
      for (const source of Object.values(AssessmentSource).filter(() => random.chance(0.5))) {
        const welfareClass = random.pick([null, ...Object.values(WelfareClass)]);
        this.em.create(WelfareAssessment, {
          id: random.uuid(),
          household: this.household,
          kelurahan: random.pick(KELURAHAN),
          assessedOn,
          welfareClass,
          decile: random.pick(welfareClass === null ? [1, 2, 10] : [null, 1, 2, 10]),
          incomeAmount: random.pick([null, 0, 350_000, 1_200_000]),
          source,
        });
      }
    }
  }

  private masked(): string {
    return `327${this.random.between(1, 3)}********${this.random.pick(['0001', '0002', '4321'])}`;
  }

  /** One of few days, so that many are equal. */
  private day(from: number, to: number): string {
    return `${this.random.between(from, to)}-${this.random.pick(['01-01', '01-31', '03-15', '12-31'])}`;
  }
}

function addEntry(em: SqlEntityManager, random: Random, household: Household | null, kelurahan: string | null): void {
  em.create(JournalEntry, {
    id: random.uuid(),
    household,
    kelurahan,
    kind: random.pick(Object.values(JournalKind)),
    subjectId: random.uuid(),
    occurredOn: random.pick(['2025-01-01', '2025-01-02', '2025-06-30']),
    recordedAt: new Date(Date.UTC(2025, random.between(0, 3), 1, 23, 59, 59, random.pick([0, 1, 500, 999]))),
    actor: random.pick(['euis', 'Dadang "D"', '\u{1f3e0}']),
    evidence: random.several(0, 2, () => ({
      kind: random.pick(Object.values(EvidenceKind)),
      reference: random.pick(NAMES),
    })),
    payload: random.pick([{}, { exitKind: 'DECEASED', 'a "b"': [1, 2.5, null, true, { z: '\u0001', a: 'é' }] }]),
  });
}
