import { createRouter, createWebHistory } from 'vue-router';
import type { FilterName } from './filter/filters.ts';
import type { MessageKey } from './text/messages.id.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The text that names the page in the menu and in the browser's title. */
    title: MessageKey;
    /** The filters that the page has. */
    filters?: readonly FilterName[];
    /** Quarters that the page shows together when the reader names none; all of them where left out. */
    quarters?: number;
  }
}

const GRADUATION_FILTERS: readonly FilterName[] = ['quarter', 'kecamatan', 'programme', 'kind', 'span'];

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    {
      path: '/',
      component: () => import('./filter/FilteredPages.vue'),
      meta: { title: 'page.overview' },
      children: [
        {
          path: '',
          name: 'overview',
          component: () => import('./overview/OverviewPage.vue'),
          meta: { title: 'page.overview', filters: GRADUATION_FILTERS },
        },
        {
          path: 'graduation',
          name: 'graduation',
          component: () => import('./graduation/GraduationPage.vue'),
          meta: { title: 'page.graduation', filters: GRADUATION_FILTERS },
        },
        {
          path: 'outcomes',
          name: 'outcomes',
          component: () => import('./outcome/OutcomesPage.vue'),
          meta: { title: 'page.outcomes', filters: ['from', 'quarter', 'kecamatan', 'programme'] },
        },
        {
          path: 'relief',
          name: 'relief',
          component: () => import('./relief/ReliefPage.vue'),
          meta: { title: 'page.relief', filters: ['from', 'quarter', 'kecamatan', 'hazard'], quarters: 4 },
        },
      ],
    },
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('./shell/NotFoundPage.vue'),
      meta: { title: 'page.notFound' },
    },
  ],
  // Filters change the query and must leave the reader where they are; another page begins at its top.
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    if (to.hash) return { el: to.hash, top: 16 };
    return to.path === from.path ? false : { top: 0 };
  },
});
