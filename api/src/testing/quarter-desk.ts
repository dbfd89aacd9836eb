import type { World } from './world.ts';

/** What the test of a quarter asks again and again, as the officer euis. */
export class QuarterDesk {
  constructor(private readonly world: World) {}

  /** Asks, and expects an answer without errors. */
  async ask(query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await this.world.askAsOfficer(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** Everything that files can change, counted. */
  countRecords() {
    return this.world.rows(
      `select (select count(*) from journal) as entries, (select count(*) from exit_signal) as signals,
         (select count(*) from residence) as residences, (select count(*) from welfare_assessment) as assessments,
         (select count(*) from person where died_on is not null) as dead`,
    );
  }

  /** Kind, last day, days late, role, officer and officer who may not, the most urgent first. */
  async deadlines(args = ''): Promise<unknown[][]> {
    const data = await this.ask(
      `{ deadlines(orderBy: [{ dueOn: ASC }, { kind: ASC }] ${args}) {
           nodes { kind dueOn daysLate role responsible excludedOfficer }
         } }`,
    );
    return data.deadlines.nodes.map((deadline: object) => Object.values(deadline));
  }

  /** How far a review has come, and what can be done with it. */
  async review(id: string) {
    const { review } = await this.ask(
      `query ($id: UUID!) {
         review(id: $id) {
           state
           progress {
             caseCount remainingCount decidedCount carriedOverCount isLate daysLeft
             remaining { state count firstDueOn lateCount kelurahanCount proposedBy }
             byKind { kind state count }
             byKelurahan { kelurahan { code } remainingCount decidedCount carriedOverCount }
           }
           availableActions { action isAvailable reasons { code } }
         }
       }`,
      { id },
    );
    return review;
  }

  /** Area, quarter, families on aid at its end and natural graduations of those on aid in it, or why there is none. */
  async figures(level: string, from: string, to: string): Promise<unknown[][]> {
    const { participation } = await this.ask(
      `query ($level: ParticipationBreakdown!, $from: Quarter!, $to: Quarter!) {
         participation(by: [$level, QUARTER], quarters: { from: $from, to: $to }) {
           rows {
             area { name } quarter
             familiesOnAid { value missingReason } graduationRateNatural { numerator denominator missingReason }
           }
         }
       }`,
      { level, from, to },
    );
    return participation.rows.map(({ area, quarter, familiesOnAid, graduationRateNatural: rate }: FigureRow) => [
      area.name,
      quarter,
      familiesOnAid.value ?? familiesOnAid.missingReason,
      rate.missingReason ?? `${rate.numerator}/${rate.denominator}`,
    ]);
  }

  /** The story of a family, a line for each event: day, what, who, documents, keys of policy. */
  async timelineOf({ id }: { readonly id: string }): Promise<string[]> {
    const { household } = await this.ask(
      `query ($id: UUID!) {
         household(id: $id) { timeline { occurredOn kind actor evidence { kind reference } policy { key } } }
       }`,
      { id },
    );
    return household.timeline.map(({ occurredOn, kind, actor, evidence, policy }: EventRow) =>
      [
        `${occurredOn} ${kind} by ${actor}`,
        ...(evidence.length > 0
          ? [`on ${evidence.map((shown) => `${shown.kind} ${shown.reference}`).join(', ')}`]
          : []),
        ...(policy.length > 0
          ? [
              `under ${policy
                .map(({ key }) => key)
                .toSorted()
                .join(', ')}`,
            ]
          : []),
      ].join(' '),
    );
  }
}

interface FigureRow {
  readonly area: { readonly name: string };
  readonly quarter: string;
  readonly familiesOnAid: { readonly value: number | null; readonly missingReason: string | null };
  readonly graduationRateNatural: {
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly missingReason: string | null;
  };
}

interface EventRow {
  readonly occurredOn: string;
  readonly kind: string;
  readonly actor: string;
  readonly evidence: readonly { readonly kind: string; readonly reference: string }[];
  readonly policy: readonly { readonly key: string }[];
}
