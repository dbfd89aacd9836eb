import { randomUUID } from 'node:crypto';
import { putStock } from './relief-stock.ts';
import { BATU_TULIS } from './reference.ts';
import type { OfficerName, World } from './world.ts';

/** Asks for everything that reportIncident answers. */
export const REPORT = /* GraphQL */ `
  mutation ($input: ReportIncidentInput!) {
    reportIncident(input: $input) {
      incident {
        id
        version
        affectedFamilyCount
        affectedPersonCount
        displacedPersonCount
        families {
          id
          household {
            id
          }
          headName
          kkMasked
          personCount
          infantCount
          elderlyCount
          disabledCount
          isOnAid
          livesElsewhere
          priority
          priorityReasons {
            code
            points
          }
          repeatsFamily {
            id
          }
          entitlements {
            item {
              code
            }
            quantity
          }
        }
      }
      order {
        id
        state
        version
        isFastTrack
        lines {
          id
          item {
            code
          }
          isFastTrack
          needed
          reserved
          short
          allocations {
            warehouse {
              code
            }
            waiting
          }
        }
      }
      shortLines {
        item {
          code
        }
        short
      }
      possibleDuplicates {
        id
      }
      nextSteps {
        action
        dueAt
      }
      warnings {
        code
        field
      }
      journalEntry {
        id
        kind
        occurredOn
        payload
        policy {
          key
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

/** What tests of disaster relief ask again and again, through the public door. */
export class ReliefDesk {
  constructor(private readonly world: World) {}

  /** Puts goods into a warehouse, as a receipt would. */
  async receive(warehouse: string, goods: Readonly<Record<string, number>>): Promise<void> {
    await putStock(this.world, warehouse, goods);
  }

  /** A report of a landslide in Batu Tulis this morning, with changes. */
  input(changes: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      idempotencyKey: randomUUID(),
      hazard: 'LANDSLIDE',
      occurredAt: '2026-11-24T03:00:00.000Z',
      kelurahanCode: BATU_TULIS,
      rt: 3,
      rw: 5,
      latitude: -6.6,
      longitude: 106.8,
      chronology: 'Tebing setinggi lima meter longsor menimpa rumah.',
      ...changes,
    };
  }

  /** Asks reportIncident. */
  async report(changes: Record<string, unknown> = {}, officer: OfficerName = 'euis') {
    const { data, errors } = await this.world.askAs(officer, REPORT, { input: this.input(changes) });
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data.reportIncident;
  }

  /** Asks reportIncident and expects that nothing is against it. */
  async reported(changes: Record<string, unknown> = {}, officer: OfficerName = 'euis') {
    const answer = await this.report(changes, officer);
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  }

  /** Codes and fields of the rules that refuse a report. */
  async refused(changes: Record<string, unknown>): Promise<string[]> {
    const { userErrors } = await this.report(changes);
    return userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`);
  }
}
