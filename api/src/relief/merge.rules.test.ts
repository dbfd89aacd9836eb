import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { Hazard } from './hazard.ts';
import { refuseMerge, settleShared, type MergingReport } from './merge.rules.ts';

const claim = (id: string, incidentId: string, key: string | null = 'h') => ({
  id,
  incidentId,
  key,
  personCount: 1,
  isDisplaced: false,
});

describe('a family that several reports of one event name', () => {
  it('keeps its claim in the report that leads', () => {
    const claims = [claim('1', 'a'), claim('2', 'b'), claim('3', 'c')];
    const { struck, flagged } = settleShared(claims, 'b', () => true);
    expect(struck.map(({ id }) => id)).toEqual(['1', '3']);
    expect(flagged).toEqual([]);
  });

  it('keeps it where goods may be on their way, even where another leads', () => {
    const { struck } = settleShared([claim('1', 'a'), claim('2', 'b')], 'a', (id) => id === 'a');
    expect(struck.map(({ id }) => id)).toEqual(['1']);
  });

  it('is flagged where the goods of two orders may be on their way', () => {
    const claims = [claim('1', 'a'), claim('2', 'b'), claim('3', 'c')];
    const { struck, flagged } = settleShared(claims, 'b', (id) => id === 'c');
    expect(struck.map(({ id }) => id)).toEqual(['3']);
    expect(flagged).toEqual([{ id: '1', repeats: '2' }]);
  });

  it('is not known by its name alone', () => {
    expect(settleShared([claim('1', 'a', null), claim('2', 'b', null)], 'a', () => true).struck).toEqual([]);
  });
});

describe('merging', () => {
  const report = (id: string, changes: Partial<MergingReport> = {}): MergingReport => ({
    id,
    hazard: Hazard.FLOOD,
    occurredAt: new Date('2026-11-24T00:00:00Z'),
    kelurahanCode: '32.71.01.1001',
    rw: null,
    latitude: null,
    longitude: null,
    mergedIntoId: null,
    ...changes,
  });
  const refused = (changes: Partial<MergingReport>, evenFarApart = false) =>
    refuseMerge(report('a'), report('b', changes), { metres: 500, hours: 12 }, { reason: 'x', evenFarApart }).map(
      ({ code }) => code,
    );

  it('asks once more where two reports are far apart', () => {
    const lastYear = { occurredAt: new Date('2025-11-24T00:00:00Z') };
    expect(refused({})).toEqual([]);
    expect(refused(lastYear)).toEqual(['REPORTS_FAR_APART']);
    expect(refused({ kelurahanCode: '32.71.01.1002' })).toEqual(['REPORTS_FAR_APART']);
    expect(refused(lastYear, true)).toEqual([]);
    expect(refused({ ...lastYear, hazard: Hazard.FIRE }, true)).toEqual(['HAZARDS_DIFFER']);
  });
});
