import { describe, expect, it } from 'vitest';
import { LIGHT_THEME } from '../chart/chartTheme.ts';
import { TEXTS } from '../text/text.ts';
import { answerFor, groupPeer, noRate, peer, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';
import { toFunnelOption } from './toFunnelOption.ts';
import { toFunnelSentence } from './toFunnelSentence.ts';
import { toFunnelTable } from './toFunnelTable.ts';

const sized = (graduated: number, families: number) => ({
  ...rate(graduated / families, 0, 1),
  numerator: graduated,
  denominator: families,
});
const rows = toGraduationRows(PLACES, [
  answerFor('Empang', sized(30, 1000), peer(0.02, { position: 'ABOVE_998', limits: [0.001, 0.002, 0.018, 0.025] })),
  answerFor('Sempur', sized(10, 1000), peer(0.01)),
  answerFor('Bondongan', sized(1, 500), peer(0.008, { position: 'BELOW_95', limits: [0, 0.004, 0.03, 0.04] })),
  answerFor('Pabaton', noRate('SUPPRESSED'), groupPeer(0.01)),
]);

interface Drawn {
  series: Array<{
    name: string;
    data: Array<{
      name: string;
      value: [number, number];
      symbol: string;
      symbolSize: number;
      label: { show: boolean };
      itemStyle: { opacity: number };
    }> &
      Array<[number, number]>;
    markLine?: { data: Array<{ yAxis: number }> };
  }>;
  tooltip: { formatter: (item: { name: string }) => string };
}
const draw = (selected?: string, isFaint: (row: GraduationRow) => boolean = () => false) =>
  toFunnelOption(rows, selected, isFaint, TEXTS.id, LIGHT_THEME) as unknown as Drawn;
const points = (option: Drawn) => option.series.find(({ name }) => name === 'rate')!;

describe('the funnel', () => {
  it('has each kelurahan that is seen at its families and its rate, the smallest first', () => {
    // 1 of 500; 30 and 10 of 1,000. Pabaton is held back.
    expect(points(draw()).data.map(({ name, value }) => [name, ...value])).toEqual([
      ['Bondongan', 500, 0.002],
      ['Empang', 1000, 0.03],
      ['Sempur', 1000, 0.01],
    ]);
  });

  it('draws the four limits through those of the kelurahan', () => {
    const limits = draw().series.filter(({ name }) => name.startsWith('limit'));
    expect(limits.map(({ data }) => [data[0], data[1]])).toEqual([
      [
        [500, 0],
        [1000, 0.001],
      ],
      [
        [500, 0.004],
        [1000, 0.002],
      ],
      [
        [500, 0.03],
        [1000, 0.018],
      ],
      [
        [500, 0.04],
        [1000, 0.025],
      ],
    ]);
  });

  it('has the rate of all together in the middle', () => {
    // 30 + 10 + 1 of 2,500.
    expect(points(draw()).markLine?.data[0]?.yAxis).toBeCloseTo(0.0164, 12);
  });

  it('tells sides by shape, and names what chance does not explain and what is chosen', () => {
    const shapeOf = (option: Drawn) =>
      Object.fromEntries(
        points(option).data.map(({ name, symbol, label }) => [name, [symbol.slice(0, 8), label.show]]),
      );
    expect(shapeOf(draw())).toEqual({
      Empang: ['triangle', true],
      Sempur: ['circle', false],
      Bondongan: ['path://M', true],
    });
    const sempur = PLACES.find(({ name }) => name === 'Sempur')?.code;
    expect(shapeOf(draw(sempur))['Sempur']).toEqual(['circle', true]);
  });

  it('keeps other kecamatan in the funnel, but faint', () => {
    const opacity = points(draw(undefined, ({ place }) => place.name !== 'Empang')).data.map(
      ({ name, itemStyle }) => [name, itemStyle.opacity] as const,
    );
    expect(Object.fromEntries(opacity)).toEqual({ Empang: 0.85, Sempur: 0.2, Bondongan: 0.2 });
  });

  it('explains a point in its tooltip', () => {
    expect(draw().tooltip.formatter({ name: 'Empang' })).toBe(
      '<b>Empang</b>, Kecamatan 01<br><b>3,00%</b> (30 dari 1.000 keluarga)<br>' +
        'Di atas batas 99,8%: jauh lebih tinggi daripada yang lazim karena kebetulan.',
    );
    expect(draw().tooltip.formatter({ name: 'limit 0' })).toBe('');
  });
});

describe('the sentence of the funnel', () => {
  it('counts what chance explains and names the rest', () => {
    expect(toFunnelSentence(rows, TEXTS.en)).toBe(
      '1 of 3 kelurahan lie within what chance alone explains (95%). Above: Empang (3.00%). Below: Bondongan (0.20%).',
    );
  });

  it('says how many of 68 chance alone would put outside', () => {
    // 68 × 5 % = 3.4, about 3.
    const all = toGraduationRows(
      PLACES,
      PLACES.map(({ name }, index) =>
        answerFor(name, sized(5, 1000), peer(0.005, index < 2 ? { position: 'ABOVE_95' } : {})),
      ),
    );
    expect(toFunnelSentence(all, TEXTS.id)).toMatch(
      /^66 dari 68 kelurahan .* Di atasnya: .*Kebetulan saja sudah menempatkan sampai sekitar 3 kelurahan di luar batas\.$/,
    );
  });

  it('warns of chance only where something lies outside, and admits when nothing is seen', () => {
    const within = toGraduationRows(
      PLACES,
      PLACES.map(({ name }) => answerFor(name, sized(5, 1000))),
    );
    expect(toFunnelSentence(within, TEXTS.en)).toBe('68 of 68 kelurahan lie within what chance alone explains (95%).');
    expect(toFunnelSentence([], TEXTS.en)).toBe('The funnel cannot be drawn: there are no figures of kelurahan.');
  });
});

describe('the table of the funnel', () => {
  it('has the points with their limits, as shares in the file', () => {
    const table = toFunnelTable(rows, TEXTS.id);
    expect(table.rows).toHaveLength(3);
    const empang = table.rows.find(({ cells }) => cells['name']?.text === 'Empang')?.cells;
    expect(empang).toMatchObject({
      families: { text: '1.000', value: 1000 },
      graduates: { value: 30 },
      rate: { text: '3,00%', value: 0.03 },
      position: { text: 'di atas 99,8%' },
      lower998: { value: 0.001 },
      lower95: { value: 0.002 },
      upper95: { value: 0.018 },
      upper998: { text: '2,50%', value: 0.025 },
    });
  });
});
