import './relief-types.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Officer } from '../access/officer.ts';
import { availabilityOf, createAvailabilityType, type ActionAvailability } from '../use-case/action-availability.ts';
import { findOrderFacts } from './relief-order.facts.ts';
import { refuseAction } from './relief-order.rules.ts';
import { ReliefOrderAction, reliefOrderMachine } from './relief-order.state.ts';

export const ReliefOrderActionAvailability = createAvailabilityType('ReliefOrderActionAvailability', ReliefOrderAction);
export type ReliefOrderActionAvailability = ActionAvailability<ReliefOrderAction>;

/**
 * Tells what an officer can do with each of many orders, in two statements for all of them. It asks the rules that the
 * mutations ask, so that the two cannot disagree; what a request brings of its own is told when it comes.
 */
export class ReliefOrderActions {
  private readonly loader: DataLoader<string, ReliefOrderActionAvailability[]>;

  constructor(
    private readonly em: SqlEntityManager,
    /** The field is for officers only, so that nobody else comes to ask. */
    private readonly officer: Officer | undefined,
  ) {
    // A mutation of the same request may have changed what was read before it.
    this.loader = new DataLoader((ids) => this.find(ids), { cache: false });
  }

  load(orderId: string): Promise<ReliefOrderActionAvailability[]> {
    return this.loader.load(orderId);
  }

  private async find(ids: readonly string[]): Promise<ReliefOrderActionAvailability[][]> {
    const facts = await findOrderFacts(this.em.fork(), ids);
    return ids.map((id) =>
      availabilityOf(reliefOrderMachine.actions, (action) => refuseAction(action, facts.get(id)!, this.officer!.name)),
    );
  }
}
