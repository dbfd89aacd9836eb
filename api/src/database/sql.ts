import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '@simoncer/analytics';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';

/** Runs statements through an entity manager, inside its transaction where it has one. */
export function sqlOf(em: SqlEntityManager): Sql {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      return (await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
    },
  };
}

/** Runs statements through a connection. */
export function sqlOfClient(client: pg.ClientBase | pg.Pool): Sql {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      // Several statements in one text are only possible without parameters.
      return (await (values.length > 0 ? client.query<Row>(text, [...values]) : client.query<Row>(text))).rows;
    },
  };
}
