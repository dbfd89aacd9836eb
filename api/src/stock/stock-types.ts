import { registerEnumType } from 'type-graphql';
import { ReliefItemCategory } from './item-category.ts';
import { StockMovementKind } from './movement-kind.ts';

registerEnumType(ReliefItemCategory, {
  name: 'ReliefItemCategory',
  description: 'What a relief item is for.',
  valuesConfig: {
    FOOD: { description: 'Food and water (pangan).' },
    CLOTHING: { description: 'Clothing and kits (sandang).' },
    SHELTER: { description: 'Beds, tents and mats (penampungan).' },
    MATERIAL: { description: 'To secure and mend a house (material).' },
    OTHER: { description: 'Anything else (lainnya).' },
  },
});
registerEnumType(StockMovementKind, {
  name: 'StockMovementKind',
  description: 'Why stock changes, or what of it is promised.',
  valuesConfig: {
    RECEIPT: { description: 'Goods came in (penerimaan).' },
    RESERVATION: { description: 'Goods were promised to an order (pencadangan).' },
    RELEASE: { description: 'Goods are promised no longer (pelepasan).' },
    DISPATCH: { description: 'Goods left for an order (pengiriman).' },
    RETURN: { description: 'Goods that had left came back (pengembalian).' },
    LOSS: { description: 'Goods were lost or spoilt (kehilangan).' },
    COUNT: { description: 'A count found more or less than was recorded (opname).' },
  },
});
