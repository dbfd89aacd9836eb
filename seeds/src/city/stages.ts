import { policyValue } from '../reference/policy.ts';

/** A stage of the pathway as the city gives it. */
export interface Stage {
  readonly name: string;
  readonly agencies: readonly string[];
  /** share of a journey's days */
  readonly share: number;
  /** sessions that policy requires, one after another, each with its part where the stage has parts */
  readonly parts: readonly (string | undefined)[];
  readonly topics: readonly string[];
  /** how groups are taught, where they are: one session more of each part than required, so that one can be missed */
  readonly group?: {
    readonly parts: readonly (string | undefined)[];
    readonly everyDays: number;
    readonly capacity: number;
  };
  readonly withSkill: boolean;
  /** what the result rests on */
  readonly evidence: string;
}

const required = policyValue<Record<string, number>>('pathway.sessions_required');
const coaching = policyValue<Record<string, number>>('pathway.coaching_sessions_required');

/** The five stages in their order. */
export const STAGES: readonly Stage[] = [
  {
    name: 'PRODUCTIVE_AGE_SELECTION',
    agencies: ['DINSOS'],
    share: 0.08,
    parts: plain('PRODUCTIVE_AGE_SELECTION', 0),
    topics: ['Wawancara seleksi usia produktif'],
    withSkill: false,
    evidence: 'FIELD_REPORT',
  },
  {
    name: 'MINDSET_COUNSELLING',
    agencies: ['LP3', 'DP3A'],
    share: 0.22,
    parts: plain('MINDSET_COUNSELLING', 0),
    topics: ['Mengenal diri', 'Mengubah pola pikir', 'Menetapkan tujuan', 'Dukungan keluarga', 'Rencana pribadi'],
    group: { parts: plain('MINDSET_COUNSELLING', 1), everyDays: 7, capacity: 30 },
    withSkill: false,
    evidence: 'ATTENDANCE_LIST',
  },
  {
    name: 'ENTREPRENEURSHIP_COACHING',
    agencies: ['DINKUKM'],
    share: 0.28,
    parts: coachingParts(0),
    topics: [
      'Mencatat uang usaha',
      'Mengenali kemampuan',
      'Menghitung harga',
      'Mengatur kerja',
      'Menabung',
      'Mencari pasar',
    ],
    group: { parts: coachingParts(1), everyDays: 7, capacity: 30 },
    withSkill: false,
    evidence: 'ATTENDANCE_LIST',
  },
  {
    name: 'SKILLS_TRAINING',
    agencies: ['BLK', 'PKBM', 'DISNAKER'],
    share: 0.32,
    parts: plain('SKILLS_TRAINING', 0),
    topics: ['Pengenalan alat', 'Dasar', 'Praktik', 'Praktik lanjutan', 'Keselamatan kerja', 'Uji kompetensi'],
    group: { parts: plain('SKILLS_TRAINING', 2), everyDays: 3, capacity: 20 },
    withSkill: true,
    evidence: 'TRAINING_CERTIFICATE',
  },
  {
    name: 'APPLIED_SKILL_AID',
    agencies: ['DINSOS', 'BAZNAS'],
    share: 0.1,
    parts: plain('APPLIED_SKILL_AID', 0),
    topics: ['Penyerahan dan pemakaian bantuan'],
    withSkill: true,
    evidence: 'HANDOVER',
  },
];

function plain(stage: string, more: number): undefined[] {
  return Array.from({ length: (required[stage] ?? 1) + more }, () => undefined);
}

/** The parts in turn, so that nobody waits for the second until the first is over. */
function coachingParts(more: number): string[] {
  const most = Math.max(...Object.values(coaching)) + more;
  return Array.from({ length: most }, (_, round) =>
    Object.keys(coaching).filter((part) => round < (coaching[part] as number) + more),
  ).flat();
}
