import { subjects } from '@simoncer/analytics';
import { expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { Sex } from '../household/person.entity.ts';
import { DropOutReason } from '../pathway/drop-out-reason.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

/** Codes of a dimension of figures. */
function valuesOf(subject: string, dimension: string): string[] {
  const { dimensions } = subjects.find(({ code }) => code === subject)!;
  return Object.keys(dimensions.find(({ name }) => name === dimension)!.values!);
}

it.each([
  ['pathway', 'stage', Object.values(PathwayStage)],
  ['pathway', 'dropOutReason', Object.values(DropOutReason)],
  ['pathway', 'sex', Object.values(Sex)],
  ['naturalExits', 'exitKind', Object.values(ExitKind).filter((kind) => kind !== ExitKind.RISING_CLASS)],
  ['welfare', 'classBefore', [...Object.values(WelfareClass), 'UNKNOWN', 'ENTERED']],
  ['welfare', 'classAfter', [...Object.values(WelfareClass), 'UNKNOWN', 'LEFT']],
])('figures of %s by %s have the values that facts have', (subject, dimension, values) => {
  expect(valuesOf(subject, dimension).sort()).toEqual([...values].sort());
});
