import { participationQuarters } from './participation-quarters.ts';

/**
 * Families on aid by kelurahan, programme, quarter, and sex and age of the head of the family when it came on aid. Six
 * times as many cells as without the head, so it is read only where the head is asked for.
 */
export const participationHeadCube = participationQuarters({
  table: 'cube_participation_head',
  by: 'kelurahan, programme, head of the family',
  dimensions: {
    headSex: {
      column: 'head_sex',
      comment:
        'Sex of the head of the family (kepala keluarga) on the first day of the episode: FEMALE, MALE, or UNKNOWN where it had none.',
    },
    headAgeBand: {
      column: 'head_age_band',
      comment: 'Age of the head on that day: UNDER_30, 30_TO_44, 45_TO_59, 60_AND_OVER, or UNKNOWN.',
    },
  },
});
