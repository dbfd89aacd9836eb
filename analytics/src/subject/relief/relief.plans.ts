import type { ReleasePlan } from '../release-plan.ts';
import { familiesInNeed, familiesServed, personsInNeed, personsServed } from './relief.components.ts';

/** Those who needed relief, served or not, in the city by quarter. A family hit twice counts twice, so nothing is pooled. */
export const victimsPlan: ReleasePlan = {
  code: 'victims',
  kind: 'REPEATED',
  columns: [
    { code: 'served', of: familiesServed, finest: 0, complement: 'notServed' },
    { code: 'notServed', of: familiesInNeed, less: 'served', finest: 0, complement: 'served' },
    { code: 'servedPersons', of: personsServed, finest: 0, complement: 'notServedPersons' },
    { code: 'notServedPersons', of: personsInNeed, less: 'servedPersons', finest: 0, complement: 'servedPersons' },
  ],
};
