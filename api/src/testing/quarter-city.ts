import { familyCard } from './family-card.ts';
import { register } from './feed.ts';
import { BATU_TULIS, BONDONGAN } from './reference.ts';
import type { World } from './world.ts';

/** A family of the small city. */
export interface QuarterFamily {
  /** Id of its household. */
  readonly id: string;
  readonly kk: string;
  /** NIK of its head. */
  readonly nik: string;
  readonly headId: string;
}

type Members = Parameters<typeof familyCard>[0];

const COUPLE: Members = [
  ['HEAD', 'MALE', '1980-03-15'],
  ['SPOUSE', 'FEMALE', '1983-07-02'],
  ['CHILD', 'MALE', '2012-01-20'],
];

const families = {
  /** Lives alone and dies. */
  omas: ['Omas Komariah', BATU_TULIS, [['HEAD', 'FEMALE', '1951-02-08']]],
  /** Its head dies, wife and child live on. */
  ujang: ['Ujang Suherman', BONDONGAN, COUPLE],
  /** Is reported as moved to Depok. */
  dedi: ['Dedi Kurnia', BATU_TULIS, COUPLE],
  /** Moves from Batu Tulis to Bondongan. */
  endang: ['Endang Wijaya', BATU_TULIS, COUPLE],
  /** Earns more, by two assessments and its decile. */
  rina: ['Rina Marlina', BATU_TULIS, [['HEAD', 'FEMALE', '1988-11-30']]],
  /** Ranks higher, and nobody has assessed it. */
  tatang: ['Tatang Sobari', BATU_TULIS, COUPLE],
  /** Is not found at home. */
  yanti: ['Yanti Susilawati', BONDONGAN, COUPLE],
  /** Declines aid, as it seems. */
  maman: ['Maman Abdurahman', BATU_TULIS, COUPLE],
  /** Moves away; the registry writes its name in another way. */
  yayah: ['Yayah Rokayah', BATU_TULIS, [['HEAD', 'FEMALE', '1979-04-10']]],
  /** Nothing happens to it. */
  neng: ['Neng Hasanah', BATU_TULIS, [['HEAD', 'FEMALE', '1990-06-05']]],
} as const satisfies Record<string, readonly [string, string, Members]>;

/** The ten families by the names of their heads. */
export type QuarterCity = Readonly<Record<keyof typeof families, QuarterFamily>>;

/** Registers ten families through the API and opens their aid on a day: eight in Batu Tulis, two in Bondongan. */
export async function registerQuarterCity(world: World, day: string): Promise<QuarterCity> {
  const city: Record<string, QuarterFamily> = {};
  for (const [name, [fullName, kelurahanCode, members]] of Object.entries(families)) {
    const card = familyCard(members, { kelurahanCode, registeredOn: day });
    card.members[0] = { ...card.members[0]!, fullName };
    const { householdId: id, members: registered } = await register(world, card);
    await openAid(world, id, day);
    city[name] = { id, kk: card.kk, nik: card.members[0].nik, headId: registered[0]!.id };
  }
  return city as QuarterCity;
}

async function openAid(world: World, householdId: string, startedOn: string): Promise<void> {
  const { data, errors } = await world.askAsOfficer(
    `mutation ($input: OpenEpisodeInput!) { openEpisode(input: $input) { episode { id } userErrors { message } } }`,
    {
      input: {
        householdId,
        startedOn,
        programmes: ['SEMBAKO'],
        evidence: [{ kind: 'FIELD_VERIFICATION', reference: 'BAV-2024' }],
      },
    },
  );
  if (errors ?? !data.openEpisode.episode) throw new Error(JSON.stringify(errors ?? data.openEpisode.userErrors));
}
