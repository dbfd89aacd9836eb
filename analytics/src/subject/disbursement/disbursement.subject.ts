import { codes } from '../dimension.ts';
import { programme } from '../dimensions.ts';
import type { Subject } from '../subject.ts';
import { disbursementCube } from './disbursement.cube.ts';

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
  // Told to nobody outside the office: no plan of its margins holds it against those of participation yet.
  release: { open: [], plans: [] },
};
