import type { Random } from '../../graphql/read/testing/random.ts';
import { familyCard, type CardMember } from '../family-card.ts';
import { register } from '../feed.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI } from '../reference.ts';
import type { World } from '../world.ts';

/** A family that was registered during a soak. */
export interface TownFamily {
  readonly householdId: string;
  readonly kk: string;
  readonly members: readonly CardMember[];
}

const VISIT = /* GraphQL */ `
  mutation Visit($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      userErrors {
        message
      }
    }
  }
`;

/** Cards of made-up people are numbered by regencies that do not exist, and there are no more of them. */
const LARGEST = 1_500;

/** The families that the writers of a soak have registered; each writer sees those of the others. */
export class Town {
  readonly families: TownFamily[] = [];

  constructor(private readonly world: World) {}

  get isFull(): boolean {
    return this.families.length >= LARGEST;
  }

  /**
   * Registers another family through the API, and has it assessed at its home.
   *
   * @param day of the visit
   */
  async settle(random: Random, day: string): Promise<TownFamily> {
    const year = random.between(1960, 1990);
    const card = familyCard(
      [
        ['HEAD', random.pick(['MALE', 'FEMALE']), `${year}-03-15`],
        ['SPOUSE', random.pick(['MALE', 'FEMALE']), `${year + 2}-07-02`],
        ['CHILD', 'FEMALE', `${year + 22}-01-20`],
      ],
      { kelurahanCode: random.pick([BATU_TULIS, BONDONGAN, SINDANG_SARI]) },
    );
    const { householdId } = await register(this.world, card);
    const { data, errors } = await this.world.askAsOfficer(VISIT, {
      input: {
        householdId,
        assessedOn: day,
        welfareClass: random.pick(['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU']),
        decile: random.between(1, 4),
        source: 'FIELD_VISIT',
        evidence: [{ kind: 'FIELD_VERIFICATION', reference: 'BAV-1' }],
      },
    });
    if (errors ?? data.recordAssessment.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data));
    const family = { householdId, kk: card.kk, members: card.members };
    this.families.push(family);
    return family;
  }
}
