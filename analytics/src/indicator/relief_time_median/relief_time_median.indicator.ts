import { reliefTime } from '../relief-time.ts';

export default reliefTime({
  code: 'relief_time_median',
  order: 20,
  share: 0.5,
  name: { id: 'median', en: 'median' },
  of: { id: 'separuh', en: 'half' },
});
