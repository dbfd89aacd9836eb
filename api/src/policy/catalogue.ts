import type { LocalisedText } from '@simoncer/analytics';
import { Role } from '../access/officer.ts';
import { CoachingPart, PathwayStage } from '../pathway/stage.ts';
import { HouseDamage, Hazard } from '../relief/hazard.ts';
import { PackageBasis, packageRules, type PackageRule } from '../relief/package.ts';
import { PriorityGround } from '../relief/priority.rules.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import {
  age,
  ageBounds,
  increasingIntegers,
  integerForEach,
  oneOf,
  positiveInteger,
  rupiah,
  share,
  someOf,
  yesOrNo,
  type Shape,
} from './shape.ts';

/** What a parameter means, how its value has to look, and one that does. */
export interface PolicyDefinition<Value> {
  readonly meaning: LocalisedText;
  readonly shape: Shape<Value>;
  readonly example: Value;
}

/** Every parameter that rules read. A new one is one row here, and one in the reference data of the seeds. */
export const policyCatalogue = {
  // who may go the pathway
  'productive_age.entry_bounds': define(
    ageBounds,
    { min: 20, max: 45 },
    'Ages at which a member may be selected for the pathway.',
    'Usia anggota keluarga yang dapat dipilih untuk mengikuti jalur graduasi.',
  ),
  'productive_age.demographic_bounds': define(
    ageBounds,
    { min: 15, max: 64 },
    'Ages that count as productive in figures about the population.',
    'Usia yang dihitung produktif dalam statistik kependudukan.',
  ),
  // the pathway
  'pathway.sessions_required': define(
    integerForEach(PathwayStage),
    {
      PRODUCTIVE_AGE_SELECTION: 1,
      MINDSET_COUNSELLING: 4,
      ENTREPRENEURSHIP_COACHING: 6,
      SKILLS_TRAINING: 10,
      APPLIED_SKILL_AID: 1,
    },
    'Sessions to attend before a stage can be passed.',
    'Jumlah pertemuan yang harus dihadiri sebelum suatu tahap dapat lulus.',
  ),
  'pathway.coaching_sessions_required': define(
    integerForEach(CoachingPart),
    { FINANCE: 3, SKILLS_MANAGEMENT: 3 },
    'Of the sessions of coaching, how many to attend in each part.',
    'Dari pertemuan pembinaan, jumlah yang harus dihadiri pada setiap bagian.',
  ),
  'pathway.attempts_allowed': define(
    positiveInteger,
    3,
    'How often a stage may be attempted.',
    'Berapa kali suatu tahap boleh ditempuh.',
  ),
  'pathway.longest_pause_days': define(
    positiveInteger,
    180,
    'Days that a journey may pause.',
    'Lama jeda perjalanan graduasi, paling banyak dalam hari.',
  ),
  'pathway.visit_interval_days': define(
    positiveInteger,
    30,
    'Days after which a companion visits again.',
    'Selang hari antara dua kunjungan pendamping.',
  ),
  'pathway.wait_after_drop_out_days': define(
    positiveInteger,
    180,
    'Days after which a family that gave a journey up is proposed for the pathway again.',
    'Masa tunggu setelah putus jalur sebelum keluarga diusulkan kembali, dalam hari.',
  ),
  // welfare and graduation by rising class
  'welfare.assessments_in_a_row': define(
    positiveInteger,
    2,
    'Assessments in a row before a class counts as risen.',
    'Jumlah asesmen berturut-turut sebelum kelas dinyatakan naik.',
  ),
  'graduation.required_class': define(
    oneOf(WelfareClass),
    WelfareClass.MANDIRI,
    'Class that graduation by rising class asks for.',
    'Kelas kesejahteraan yang disyaratkan untuk graduasi mandiri.',
  ),
  'graduation.assessments_in_a_row': define(
    positiveInteger,
    2,
    'Assessments in a row that have to show the class that graduation asks for.',
    'Jumlah asesmen berturut-turut yang harus menunjukkan kelas yang disyaratkan untuk graduasi.',
  ),
  'graduation.conditional_score': define(
    share,
    0.6,
    'Least mean of the scores of the conditional criteria; one that was not stated counts as 0.',
    'Rata-rata minimal skor kriteria bersyarat; yang tidak dinilai dihitung 0.',
  ),
  'graduation.decision_days': define(
    positiveInteger,
    14,
    'Days in which a proposed graduation is to be decided.',
    'Batas hari untuk memutuskan usulan graduasi.',
  ),
  'graduation.yearly_target': define(
    positiveInteger,
    750,
    'Graduations that a city is to reach in a year; what is in force on its last day.',
    'Jumlah graduasi yang ditargetkan bagi satu kota dalam setahun; berlaku yang ditetapkan pada hari terakhir tahun itu.',
  ),
  'graduation.poverty_line_amount': define(
    rupiah,
    608_949,
    'Income per person and month in rupiah above which a family is no longer poor.',
    'Garis kemiskinan: pendapatan per orang per bulan dalam rupiah.',
  ),
  'follow_up.months': define(
    increasingIntegers,
    [3, 6, 12, 24],
    'Months after graduation at which a family is visited again.',
    'Bulan setelah graduasi saat keluarga dikunjungi kembali.',
  ),
  'follow_up.grace_days': define(
    positiveInteger,
    30,
    'Days after which a follow-up that was due is late.',
    'Jumlah hari setelah jatuh tempo sampai pemantauan dinyatakan terlambat.',
  ),
  'follow_up.sustained_class': define(
    oneOf(WelfareClass),
    WelfareClass.MAMPU,
    'Lowest class at which a graduation counts as lasting.',
    'Kelas terendah agar graduasi dinilai bertahan.',
  ),
  // natural exits
  'graduation.no_longer_poor_class': define(
    oneOf(WelfareClass),
    WelfareClass.MAMPU,
    'Lowest class that counts as no longer poor.',
    'Kelas terendah yang dinilai tidak miskin lagi.',
  ),
  'eligibility.child_max_age': define(
    age,
    18,
    'Oldest age at which a child is an eligible component.',
    'Usia tertinggi anak sebagai komponen penerima.',
  ),
  'eligibility.elderly_min_age': define(
    age,
    60,
    'Youngest age at which an elderly member is an eligible component.',
    'Usia terendah lanjut usia sebagai komponen penerima.',
  ),
  'review.closing_days': define(
    positiveInteger,
    45,
    'Days in which the review of a quarter is to be closed.',
    'Batas hari untuk menutup tinjauan triwulan.',
  ),
  'exit.notification_days': define(
    positiveInteger,
    7,
    'Days in which a family is to be notified of a proposed exit.',
    'Batas hari untuk memberi tahu keluarga tentang usulan keluar.',
  ),
  'exit.objection_days': define(
    positiveInteger,
    14,
    'Days in which a notified family may object.',
    'Masa sanggah keluarga, dalam hari sejak pemberitahuan.',
  ),
  'exit.hearing_days': define(
    positiveInteger,
    14,
    'Days in which a family that objected is to be heard.',
    'Batas hari untuk mendengar keluarga yang menyanggah.',
  ),
  'exit.decision_days': define(
    positiveInteger,
    14,
    'Days in which an exit that is ready is to be decided.',
    'Batas hari untuk memutuskan usulan keluar yang siap diputuskan.',
  ),
  'exit.verification_valid_days': define(
    positiveInteger,
    90,
    'Days for which a field verification can be relied on.',
    'Masa berlaku verifikasi lapangan, dalam hari.',
  ),
  // succession of the head of a family
  'succession.adult_age': define(
    age,
    17,
    'Youngest age of a head of a family.',
    'Usia terendah untuk menjadi kepala keluarga.',
  ),
  // monitoring
  'feed.matching_days': define(
    positiveInteger,
    7,
    'Days in which a line of a feed is to be matched by a person.',
    'Batas hari untuk memadankan baris data secara manual.',
  ),
  // disaster relief
  'relief.package': define(
    packageRules,
    [
      { item: 'RICE', per: PackageBasis.PERSON, quantity: 1.2, damages: [HouseDamage.MODERATE, HouseDamage.SEVERE] },
      { item: 'READY_MEAL', per: PackageBasis.PERSON, quantity: 6, displaced: true },
      { item: 'TARPAULIN', per: PackageBasis.FAMILY, quantity: 1, hazards: [Hazard.LANDSLIDE] },
      { item: 'DIAPERS', per: PackageBasis.INFANT, quantity: 1 },
    ] as readonly PackageRule[],
    'Standard package: units of an item for a family hit, its people and its vulnerable members, by hazard and damage.',
    'Paket standar: jumlah barang untuk keluarga terdampak, anggotanya, dan anggota rentan, menurut bencana dan kerusakan.',
  ),
  'relief.priority_points': define(
    integerForEach(PriorityGround),
    {
      ON_AID: 30,
      HAS_INFANTS: 20,
      IS_PREGNANT: 20,
      HAS_ELDERLY: 15,
      HAS_DISABILITY: 20,
      DISPLACED: 10,
      HOUSE_LOST: 10,
    },
    'Points for which a family hit comes first when stock is short.',
    'Nilai yang mendahulukan keluarga terdampak saat stok terbatas.',
  ),
  'relief.infant_max_age': define(
    age,
    4,
    'Oldest age in years of infants and toddlers.',
    'Usia tertinggi bayi dan balita, dalam tahun.',
  ),
  'relief.fast_track_families': define(
    positiveInteger,
    2,
    'Number of families up to which a relief order may be dispatched before verification.',
    'Jumlah keluarga terbanyak agar bantuan boleh dikirim sebelum verifikasi.',
  ),
  'relief.fast_track_life_saving': define(
    yesOrNo,
    true,
    'Whether items on which lives hang may be dispatched before verification.',
    'Apakah barang penyelamat jiwa boleh dikirim sebelum verifikasi.',
  ),
  'relief.verify_hours': define(
    positiveInteger,
    6,
    'Hours in which a reported disaster is to be verified.',
    'Batas jam dari laporan sampai verifikasi.',
  ),
  'relief.approve_hours': define(
    positiveInteger,
    12,
    'Hours in which a verified relief order is to be approved.',
    'Batas jam dari verifikasi sampai persetujuan.',
  ),
  'relief.dispatch_hours': define(
    positiveInteger,
    12,
    'Hours in which an approved relief order is to be dispatched.',
    'Batas jam dari persetujuan sampai pengiriman.',
  ),
  'relief.deliver_hours': define(
    positiveInteger,
    24,
    'Hours in which dispatched goods are to be handed over.',
    'Batas jam dari pengiriman sampai penyerahan.',
  ),
  'relief.whole_hours': define(
    positiveInteger,
    72,
    'Hours in which relief is to be handed over after the report.',
    'Batas jam dari laporan sampai penyerahan.',
  ),
  'relief.at_risk_share': define(
    share,
    0.75,
    'Share of a promised time after which what is still open is at risk.',
    'Bagian waktu layanan yang terlewati sebelum pesanan dinyatakan berisiko terlambat.',
  ),
  'relief.duplicate_metres': define(
    positiveInteger,
    500,
    'Distance in metres within which two reports of one hazard may be the same event.',
    'Jarak dalam meter antara dua laporan yang mungkin satu kejadian.',
  ),
  'relief.duplicate_hours': define(
    positiveInteger,
    12,
    'Hours within which two reports of one hazard may be the same event.',
    'Selang jam antara dua laporan yang mungkin satu kejadian.',
  ),
  'relief.claim_window_days': define(
    positiveInteger,
    30,
    'Days within which a second claim of a family is shown to the approver.',
    'Jangka hari saat permohonan kedua satu keluarga ditandai bagi penyetuju.',
  ),
  'relief.referral_days': define(
    positiveInteger,
    14,
    'Days in which a referral of a family hit is to be acted on.',
    'Batas hari untuk menindaklanjuti rujukan keluarga terdampak.',
  ),
  // documents
  'document.unattached_hours': define(
    positiveInteger,
    24,
    'Hours for which an uploaded document is kept where nobody attaches it.',
    'Masa simpan dokumen unggahan yang tidak dilampirkan, dalam jam.',
  ),
  // publication
  'publication.small_group_threshold': define(
    positiveInteger,
    5,
    'Smallest number of families of which a figure is published.',
    'Jumlah keluarga terkecil yang angkanya boleh dipublikasikan.',
  ),
  'publication.exact_roles': define(
    someOf(Role),
    [Role.OFFICER, Role.PLANNER],
    'Roles that see every figure exactly, also small ones; such answers and files are internal.',
    'Peran yang melihat setiap angka apa adanya, juga yang kecil; jawaban dan berkas itu bersifat internal.',
  ),
} satisfies Record<string, PolicyDefinition<unknown>>;

/** Name of a parameter that a rule reads. */
export type PolicyKey = keyof typeof policyCatalogue;

/** What rules read of a parameter. */
export type PolicyValue<Key extends PolicyKey> =
  (typeof policyCatalogue)[Key] extends PolicyDefinition<infer Value> ? Value : never;

/** Every name, in the order of the catalogue. */
export const policyKeys = Object.keys(policyCatalogue) as PolicyKey[];

/** Whether rules read a parameter of this name. */
export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(policyCatalogue, key);
}

function define<Value>(shape: Shape<Value>, example: Value, en: string, id: string): PolicyDefinition<Value> {
  return { shape, example, meaning: { en, id } };
}
