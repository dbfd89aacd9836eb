import { reliefTime } from '../relief-time.ts';

export default reliefTime({
  code: 'relief_time_p95',
  order: 22,
  share: 0.95,
  name: { id: 'persentil ke-95', en: '95th percentile' },
  of: { id: '95 %', en: '95 %' },
});
