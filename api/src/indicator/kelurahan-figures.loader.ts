import {
  catalogue,
  Figures,
  subjects,
  type FiguresQuestion,
  type IndicatorDefinition,
  type Quarter,
} from '@simoncer/analytics';
import DataLoader from 'dataloader';
import { findProgrammes } from '../programme/find-programmes.ts';
import type { FigureDesk } from './figure-desk.ts';
import { IndicatorValueType } from './indicator.types.ts';

interface Key {
  readonly indicator: string;
  readonly kelurahan: string;
  readonly programme: string | null;
  readonly quarter: Quarter;
}

/** Figures of participation as fields of a kelurahan: what one request asks of several comes together. */
export class KelurahanFiguresLoader {
  private readonly figures = new DataLoader<Key, IndicatorValueType, string>((keys) => this.loadAll(keys), {
    cacheKeyFn: ({ indicator, kelurahan, programme, quarter }) => `${indicator} ${kelurahan} ${programme} ${quarter}`,
  });
  private readonly programmes = new Map<string, Promise<unknown>>();

  constructor(private readonly desk: FigureDesk) {}

  /**
   * The value of an indicator of participation in one kelurahan and quarter.
   *
   * @throws GraphQLError (BAD_USER_INPUT) when there is no such programme
   */
  async load(
    indicator: string,
    kelurahan: string,
    programme: string | null,
    quarter: Quarter,
  ): Promise<IndicatorValueType> {
    const [value] = await Promise.all([
      this.figures.load({ indicator, kelurahan, programme, quarter }),
      programme !== null && this.requireProgramme(programme),
    ]);
    return value;
  }

  /** Refuses a programme that does not exist; asked once a request for each. */
  private async requireProgramme(code: string): Promise<void> {
    let found = this.programmes.get(code);
    if (!found) this.programmes.set(code, (found = findProgrammes(this.desk.em, code)));
    await found;
  }

  private async loadAll(keys: readonly Key[]): Promise<IndicatorValueType[]> {
    const asOf = await this.desk.asOf();
    const groups = Map.groupBy(keys, ({ programme, quarter }) => `${programme} ${quarter}`);
    const values = new Map<Key, IndicatorValueType>();
    await Promise.all(
      [...groups.values()].map(async (own) => {
        const figures = await this.ask(own);
        const places = new Map(figures.keys.map(({ area }, place) => [area, place]));
        for (const key of own) {
          const place = places.get(key.kelurahan)!;
          values.set(key, IndicatorValueType.of(figures, definitionOf(key.indicator), place, asOf));
        }
      }),
    );
    return keys.map((key) => values.get(key)!);
  }

  private async ask(keys: readonly Key[]): Promise<Figures> {
    const { programme, quarter } = keys[0]!;
    const areas = [...new Set(keys.map(({ kelurahan }) => kelurahan))];
    const question: FiguresQuestion = {
      subject: PARTICIPATION,
      indicators: [...new Set(keys.map(({ indicator }) => indicator))].map(definitionOf),
      area: 'KELURAHAN',
      areas,
      time: 'quarter',
      dimensions: [],
      period: { from: quarter, to: quarter },
      basis: 'THEN',
      places: areas,
      where: programme === null ? {} : { programme: [programme] },
    };
    return Figures.ask(this.desk.materialsOf(PARTICIPATION), question, await this.desk.factDays(PARTICIPATION));
  }
}

const PARTICIPATION = subjects.find(({ code }) => code === 'participation')!;

function definitionOf(code: string): IndicatorDefinition {
  return catalogue.find((definition) => definition.code === code)!;
}
