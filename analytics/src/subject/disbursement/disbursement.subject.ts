import { codes } from '../dimension.ts';
import { programme } from '../dimensions.ts';
import type { Subject } from '../subject.ts';
import { disbursementCube } from './disbursement.cube.ts';
import { paidInTime, paidPlan } from './disbursement.plans.ts';

/** Whether a payment reached the family within the quarter it was due for. */
const timeliness = codes(
  'timeliness',
  { id: 'Ketepatan waktu', en: 'Timeliness' },
  {
    IN_TIME: { id: 'Tepat waktu: dalam triwulannya', en: 'In time: within its quarter' },
    LATE: { id: 'Terlambat: setelah triwulannya', en: 'Late: after its quarter' },
  },
);

/** Aid paid out: to whom, how much, and in time or not. */
export const disbursements: Subject = {
  code: 'disbursements',
  name: { id: 'Penyaluran', en: 'Disbursements' },
  description: {
    id: 'Bantuan yang disalurkan: keluarga, jumlah, dan ketepatan waktu.',
    en: 'Aid paid out: families, amount, and whether it came in time.',
  },
  cubes: [disbursementCube],
  dimensions: [programme, timeliness],
  // The city as a whole: money spent is public, but how many of a kelurahan or a programme were paid is how many are on it.
  release: { open: [], plans: [paidPlan], shares: [paidInTime] },
};
