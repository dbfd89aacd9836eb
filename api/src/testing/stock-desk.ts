import { randomUUID } from 'node:crypto';
import type { OfficerName, World } from './world.ts';

const CHANGED = /* GraphQL */ `
  {
    movements {
      id
      kind
      onHandChange
      item {
        code
      }
    }
    stock {
      item {
        code
      }
      onHand
      reserved
      free
      isBelowMinimum
    }
    servedOrders {
      id
    }
    shortOrders {
      id
    }
    journalEntry {
      id
      kind
      subjectId
      occurredOn
      payload
      kelurahan {
        code
      }
    }
    userErrors {
      code
      field
      message
    }
  }
`;
const WAREHOUSE = /* GraphQL */ `
  {
    warehouse {
      code
      name
      isActive
    }
    servedOrders {
      id
    }
    journalEntry {
      id
      kind
      payload
    }
    userErrors {
      code
      field
      message
    }
  }
`;

/** Which mutation takes which input and answers what. */
const MUTATIONS = {
  receiveStock: ['ReceiveStockInput', CHANGED],
  recordStockLoss: ['RecordStockLossInput', CHANGED],
  countStock: ['CountStockInput', CHANGED],
  setStockMinimum: [
    'SetStockMinimumInput',
    '{ stock { minimum isBelowMinimum } journalEntry { kind payload } userErrors { code field message } }',
  ],
  addWarehouse: ['AddWarehouseInput', WAREHOUSE],
  setWarehouseActive: ['SetWarehouseActiveInput', WAREHOUSE],
} as const;

/** A mutation of stock. */
export type StockMutation = keyof typeof MUTATIONS;

type Goods = Readonly<Record<string, number>>;

/** What tests of stock ask again and again, through the public door. */
export class StockDesk {
  constructor(private readonly world: World) {}

  /** Asks a mutation, whatever becomes of it. */
  async ask(mutation: StockMutation, input: object, officer: OfficerName = 'euis') {
    const [type, answer] = MUTATIONS[mutation];
    const { data, errors } = await this.world.askAs(
      officer,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) ${answer} }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data[mutation];
  }

  /** Asks a mutation and expects that nothing is against it. */
  async done(mutation: StockMutation, input: object) {
    const answer = await this.ask(mutation, input);
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  }

  /** Codes and fields of the rules that refuse a mutation. */
  async refused(mutation: StockMutation, input: object): Promise<string[]> {
    const { userErrors } = await this.ask(mutation, input);
    return userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`);
  }

  /** What receiveStock needs, for goods that came this morning. */
  receipt(warehouseCode: string, goods: Goods) {
    return {
      warehouseCode,
      lines: linesOf(goods),
      occurredAt: '2026-11-24T02:00:00.000Z',
      source: 'Kementerian Sosial',
      evidence: [{ kind: 'HANDOVER', reference: 'SJ-17/2026' }],
    };
  }

  /** What recordStockLoss needs, for goods that were found spoilt this morning. */
  loss(warehouseCode: string, goods: Goods) {
    return {
      warehouseCode,
      lines: linesOf(goods),
      occurredAt: '2026-11-24T04:00:00.000Z',
      reason: 'Atap bocor, basah',
      evidence: [{ kind: 'PHOTO', reference: 'IMG-204' }],
    };
  }

  /** What countStock needs, for a count of now. */
  count(warehouseCode: string, goods: Goods) {
    return {
      warehouseCode,
      lines: Object.entries(goods).map(([itemCode, counted]) => ({ itemCode, counted })),
      countedAt: '2026-11-24T05:00:00.000Z',
      reason: 'Opname bulanan',
      evidence: [{ kind: 'FIELD_REPORT', reference: 'BA-OPNAME-11' }],
    };
  }
}

function linesOf(goods: Goods) {
  return Object.entries(goods).map(([itemCode, quantity]) => ({ itemCode, quantity }));
}
