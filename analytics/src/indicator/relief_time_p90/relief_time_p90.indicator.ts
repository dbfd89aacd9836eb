import { reliefTime } from '../relief-time.ts';

export default reliefTime({
  code: 'relief_time_p90',
  order: 21,
  share: 0.9,
  name: { id: 'persentil ke-90', en: '90th percentile' },
  of: { id: '90 %', en: '90 %' },
});
