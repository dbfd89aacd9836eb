import type { ReportedOrder } from './order-desk.ts';
import type { World } from './world.ts';

/** Merges a report that nobody has changed yet into another, wherever and whenever both happened. */
export async function mergeReports(world: World, leading: ReportedOrder, merged: ReportedOrder): Promise<void> {
  const { data } = await world.askAs(
    'dadang',
    `mutation ($input: MergeIncidentsInput!) { mergeIncidents(input: $input) { userErrors { code message } } }`,
    {
      input: {
        leadingId: leading.incidentId,
        mergedId: merged.incidentId,
        expectedVersion: 1,
        reason: 'Kejadian yang sama.',
        evenFarApart: true,
      },
    },
  );
  const { userErrors } = data.mergeIncidents;
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
