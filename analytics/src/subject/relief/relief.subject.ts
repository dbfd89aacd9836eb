import { item, warehouse } from '../dimensions.ts';
import type { Subject } from '../subject.ts';
import { incidents } from './relief.components.ts';
import { hazard, hop, track } from './relief.dimensions.ts';
import { reliefHopCube } from './relief-hop.cube.ts';
import { reliefNeedCube } from './relief-need.cube.ts';
import { reliefSupplyCube } from './relief-supply.cube.ts';
import { victimsPlan } from './relief.plans.ts';
import { stockCube } from './stock.cube.ts';

/** Disasters and their relief: how fast, in time or not, who was served, with what, and what the stock lasts for. */
export const relief: Subject = {
  code: 'relief',
  name: { id: 'Bantuan bencana', en: 'Disaster relief' },
  description: {
    id: 'Kejadian bencana dan bantuannya: seberapa cepat, tepat waktu atau tidak, siapa yang terlayani, dengan apa, dan berapa lama stok cukup.',
    en: 'Disasters and their relief: how fast, in time or not, who was served, with what, and how long the stock lasts.',
  },
  cubes: [reliefHopCube, reliefNeedCube, reliefSupplyCube, stockCube],
  dimensions: [hazard, hop, track, item, warehouse],
  // Disasters and the clock of their orders are things that everybody sees. Since it is known where each disaster was, families
  // are told of the city only: any part of it would be the families of few disasters. Goods are granted by the number of
  // people, so what is needed, delivered or missing on the shelves would tell them.
  release: { open: [reliefHopCube], openNumbers: [incidents], plans: [victimsPlan] },
};
