import { computed, inject, provide, ref, watch } from 'vue';
import type { ComputedRef, InjectionKey, Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { quartersBetween } from '../text/quarter.ts';
import { useText } from '../text/useText.ts';
import { parseFilters, periodStart, toFilterChoices, toFilterQuery } from './filters.ts';
import type { FilterChoices, Filters, RejectedFilter } from './filters.ts';
import type { Reference } from './useReference.ts';

export interface FilterContext {
  reference: ComputedRef<Reference>;
  choices: ComputedRef<FilterChoices>;
  filters: ComputedRef<Filters>;
  /** The quarters that a page with a first quarter of its own shows together, both included, and how many they are. */
  period: ComputedRef<{ from: string; to: string; quarters: number }>;
  /** Name of the chosen kecamatan, or of the city. */
  areaName: ComputedRef<string>;
  /** Values of the address that were not understood, until the reader closes the notice. */
  rejected: Ref<RejectedFilter[]>;
  /** The query part of an address with these changes. */
  queryWith: (change: Partial<Filters>) => Record<string, string>;
  /** Changes filters and thereby the address; going back undoes it. */
  setFilters: (change: Partial<Filters>) => void;
}

const KEY: InjectionKey<FilterContext> = Symbol('filters');

/** Reads the filters of the current address for all components below. */
export function provideFilters(reference: () => Reference): FilterContext {
  const route = useRoute();
  const router = useRouter();
  const text = useText();
  const choices = computed(() => toFilterChoices({ ...reference(), audience: reference().participation.audience }));
  const parsed = computed(() => parseFilters(route.query, choices.value));
  const rejected = ref<RejectedFilter[]>([]);

  watch(
    () => parsed.value.rejected,
    (found) => {
      if (found.length === 0) return;
      rejected.value = found;
      void router.replace({ query: toFilterQuery(parsed.value.filters, choices.value), hash: route.hash });
    },
    { immediate: true },
  );

  const queryWith = (change: Partial<Filters>) => toFilterQuery({ ...parsed.value.filters, ...change }, choices.value);
  const context: FilterContext = {
    reference: computed(reference),
    choices,
    filters: computed(() => parsed.value.filters),
    period: computed(() => {
      const from = periodStart(parsed.value.filters, choices.value, route.meta.quarters);
      const to = parsed.value.filters.quarter;
      return { from, to, quarters: quartersBetween(from, to).length };
    }),
    areaName: computed(
      () =>
        reference().kecamatan.find(({ code }) => code === parsed.value.filters.kecamatan)?.name ??
        text.value.t('product.city'),
    ),
    rejected,
    queryWith,
    setFilters: (change) => {
      rejected.value = [];
      void router.push({ query: queryWith(change) });
    },
  };
  provide(KEY, context);
  return context;
}

/** The filters of the current address and the ways to change them. */
export function useFilters(): FilterContext {
  const context = inject(KEY);
  if (!context) throw new Error('useFilters must be called below a component that called provideFilters');
  return context;
}
