/**
 * What a family hit is granted, until the city has decided otherwise: for three days, by the food minimum of 400 g of rice
 * a person a day or cooked meals twice a day (BNPB's minimum for basic needs), and what Kemensos and BPBD keep for
 * victims of each damage. Items are those of `relief-items.csv`.
 */
export const standardPackage = [
  { item: 'RICE', per: 'PERSON', quantity: 1.2, damages: ['FLOODED', 'LIGHT', 'MODERATE', 'SEVERE'] },
  { item: 'INSTANT_NOODLES', per: 'PERSON', quantity: 6, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'READY_MEAL', per: 'PERSON', quantity: 6, displaced: true },
  { item: 'MINERAL_WATER', per: 'FAMILY', quantity: 2, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'BLANKET', per: 'PERSON', quantity: 1, damages: ['FLOODED', 'SEVERE'] },
  { item: 'BLANKET', per: 'PERSON', quantity: 1, displaced: true },
  { item: 'MATTRESS', per: 'FAMILY', quantity: 2, damages: ['FLOODED', 'SEVERE'] },
  { item: 'FAMILY_KIT', per: 'FAMILY', quantity: 1, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'KITCHEN_SET', per: 'FAMILY', quantity: 1, hazards: ['FIRE'], damages: ['SEVERE'] },
  { item: 'ADULT_CLOTHING', per: 'PERSON', quantity: 1, hazards: ['FIRE'], damages: ['SEVERE'] },
  {
    item: 'TARPAULIN',
    per: 'FAMILY',
    quantity: 1,
    hazards: ['LANDSLIDE', 'STRONG_WIND', 'FALLEN_TREE', 'BUILDING_COLLAPSE', 'EARTHQUAKE'],
  },
  { item: 'SANDBAG', per: 'FAMILY', quantity: 10, hazards: ['LANDSLIDE', 'FLOOD'], damages: ['THREATENED', 'LIGHT'] },
  { item: 'DRINKING_WATER', per: 'PERSON', quantity: 15, hazards: ['DROUGHT'] },
  { item: 'BABY_FOOD', per: 'INFANT', quantity: 3, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'DIAPERS', per: 'INFANT', quantity: 1, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'MILK', per: 'PREGNANT', quantity: 2, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'HYGIENE_KIT', per: 'ELDERLY', quantity: 1, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
  { item: 'HYGIENE_KIT', per: 'DISABLED', quantity: 1, damages: ['FLOODED', 'MODERATE', 'SEVERE'] },
] as const;
