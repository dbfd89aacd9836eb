import type { Point } from '../region/distance.ts';
import type { UrgentNeed } from './hazard.ts';
import type { Incident } from './incident.entity.ts';
import type { CorrectedReportInput } from './revise.input.ts';

/** What of a report can be corrected, as it is after a correction. */
export interface CorrectedReport {
  readonly occurredAt: Date;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly chronology: string;
  readonly urgentNeeds: UrgentNeed[];
}

/** A report as a correction makes it. */
export function correctedOf(incident: Incident, correction: CorrectedReportInput | null | undefined): CorrectedReport {
  // one coordinate alone must not be joined with the other that was wrong
  const isMoved = correction?.latitude != null || correction?.longitude != null;
  return {
    occurredAt: correction?.occurredAt ?? incident.occurredAt,
    rt: correction?.rt ?? incident.rt,
    rw: correction?.rw ?? incident.rw,
    latitude: isMoved ? (correction?.latitude ?? null) : incident.latitude,
    longitude: isMoved ? (correction?.longitude ?? null) : incident.longitude,
    chronology: correction?.chronology?.trim() ?? incident.chronology,
    urgentNeeds: [...new Set(correction?.urgentNeeds ?? incident.urgentNeeds)],
  };
}

/** A report as the journal tells it. */
export function shownReport({ occurredAt, rt, rw, latitude, longitude, chronology, urgentNeeds }: Incident): object {
  return { occurredAt: occurredAt.toISOString(), rt, rw, latitude, longitude, chronology, urgentNeeds };
}

/** The point of a corrected report, where it has one. */
export function pointOf({ latitude, longitude }: CorrectedReport): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
