import { defineAsyncComponent } from 'vue';

/** The drawing of a chart, whose large library is fetched only after the figures and sentences of the page are there. */
export const LazyChartCanvas = defineAsyncComponent(() => import('./ChartCanvas.vue'));
