import { disbursements } from './disbursement/disbursement.subject.ts';
import { outcomes } from './outcome/outcome.subject.ts';
import { naturalExits } from './exit/exit.subject.ts';
import { participation } from './participation/participation.subject.ts';
import { pathway } from './pathway/pathway.subject.ts';
import { register } from './register/register.subject.ts';
import { relief } from './relief/relief.subject.ts';
import { welfare } from './welfare/welfare.subject.ts';
import type { Subject } from './subject.ts';

/** All subjects there are, in the order they are shown. */
export const subjects: readonly Subject[] = [
  participation,
  outcomes,
  disbursements,
  pathway,
  naturalExits,
  welfare,
  relief,
  register,
];

/**
 * The subject of a code.
 *
 * @throws RangeError where there is none
 */
export function getSubject(code: string): Subject {
  const found = subjects.find((subject) => subject.code === code);
  if (!found) throw new RangeError(`There is no subject ${code}`);
  return found;
}
