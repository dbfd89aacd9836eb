import { describe, expect, it } from 'vitest';
import { aalenJohansen } from './aalen-johansen.ts';
import { betaBinomialShrinkage } from './beta-binomial-shrinkage.ts';
import { byarInterval } from './byar.ts';
import { clopperPearsonInterval } from './clopper-pearson.ts';
import { flowDifferenceInterval } from './flow-difference.ts';
import { NORMAL_POINT, type Interval } from './interval.ts';
import { kaplanMeier, type SurvivalRow } from './kaplan-meier.ts';
import { newcombeInterval } from './newcombe.ts';
import { incompleteBeta } from './numerics/incomplete-beta.ts';
import { drawBeta, randomOf, type Random } from './numerics/random.ts';
import { rankUncertainty } from './rank-uncertainty.ts';
import { wilsonInterval } from './wilson.ts';

/**
 * Do the intervals of 95 % hold the truth in 95 of 100 cases? Worlds are drawn in which the truth is known, the interval
 * is computed from what such a world would show, and the share that holds the truth must lie between 93 and 97 %. Seeded,
 * so the shares are the same every time; with 4,000 worlds they are known to within 0.7 points.
 */
const WORLDS = 4000;

type World = (random: Random) => boolean | readonly boolean[];

function coverage(world: World, worlds = WORLDS): number {
  const random = randomOf(2026);
  const held = Array.from({ length: worlds }, () => world(random)).flat();
  return held.filter(Boolean).length / held.length;
}

/** As many as 95 % should be, give or take what small counts do to any interval. */
const isNominal = (share: number) => share >= 0.93 && share <= 0.97;

const holds = ({ lower, upper }: Interval, truth: number) => lower <= truth && truth <= upper;
const between = (random: Random, from: number, to: number) => from + (to - from) * random();
const exponential = (random: Random, mean: number) => -mean * Math.log(random());

function binomial(random: Random, trials: number, rate: number): number {
  let successes = 0;
  for (let trial = 0; trial < trials; trial++) if (random() < rate) successes++;
  return successes;
}

/** As many events as fit into a time of `mean`, one unit apart on average. */
function poisson(random: Random, mean: number): number {
  let count = -1;
  for (let time = 0; time <= mean; count++) time += exponential(random, 1);
  return count;
}

/** 80 families who graduate after 20 months on average and have been watched for 5 to 60. */
function waiting(random: Random): SurvivalRow[] {
  return Array.from({ length: 80 }, () => {
    const [graduates, watched] = [exponential(random, 20), between(random, 5, 60)];
    return {
      time: Math.min(graduates, watched),
      events: Number(graduates <= watched),
      censored: Number(graduates > watched),
    };
  });
}

/** 120 families who graduate after 40 or die after 60 months on average, whatever comes first, watched for 5 to 60. */
function leaving(random: Random) {
  return Array.from({ length: 120 }, () => {
    const [graduates, dies, watched] = [exponential(random, 40), exponential(random, 60), between(random, 5, 60)];
    const time = Math.min(graduates, dies, watched);
    const events = { graduated: Number(time === graduates), died: Number(time === dies) };
    return { time, events, censored: Number(time === watched) };
  });
}

const GRADUATED_BY_24 = (1 / 40 / (1 / 40 + 1 / 60)) * (1 - Math.exp(-24 * (1 / 40 + 1 / 60)));

/** 68 kelurahan of 150 to 900 families, their true rates of about 2.5 % from one beta distribution. */
function city(random: Random) {
  return Array.from({ length: 68 }, () => {
    const rate = drawBeta(random, 6, 234);
    const trials = Math.round(between(random, 150, 900));
    return { rate, trials, successes: binomial(random, trials, rate) };
  });
}

describe('the 95 % interval covers the truth in 93 to 97 % of worlds', () => {
  it('of Wilson, over all rates', () => {
    const share = coverage((random) => {
      const rate = random();
      return holds(wilsonInterval(binomial(random, 50, rate), 50), rate);
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of Wilson, over the rates and sizes of graduation', () => {
    const share = coverage((random) => {
      const rate = between(random, 0.01, 0.06);
      return holds(wilsonInterval(binomial(random, 440, rate), 440), rate);
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of Byar', () => {
    const share = coverage((random) => {
      const mean = between(random, 5, 60);
      return holds(byarInterval(poisson(random, mean)), mean);
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of Newcombe', () => {
    const share = coverage((random) => {
      const [before, after] = [between(random, 0.05, 0.5), between(random, 0.05, 0.5)];
      const shown = [before, after].map((rate) => ({ successes: binomial(random, 60, rate), trials: 60 }));
      return holds(newcombeInterval(shown[0]!, shown[1]!), after - before);
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of the difference of flows', () => {
    const share = coverage((random) => {
      const [enter, leave] = [between(random, 5, 60), between(random, 5, 60)];
      return holds(flowDifferenceInterval(poisson(random, enter), poisson(random, leave)), enter - leave);
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of Kaplan and Meier at a time', () => {
    const share = coverage((random) => {
      const last = kaplanMeier(waiting(random)).steps.findLast(({ time }) => time <= 18)!;
      return last.interval !== null && holds(last.interval, Math.exp(-18 / 20));
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of the median of Kaplan and Meier', () => {
    const share = coverage((random) => {
      const { lower, upper } = kaplanMeier(waiting(random)).median;
      return holds({ lower: lower ?? -Infinity, upper: upper ?? Infinity }, 20 * Math.LN2);
    });
    expect(share).toSatisfy(isNominal);
  });

  it('of Aalen and Johansen', () => {
    const share = coverage((random) => {
      const { steps } = aalenJohansen(['graduated', 'died'], leaving(random));
      const { interval } = steps.findLast(({ time }) => time <= 24)!.incidence.graduated;
      return interval !== null && holds(interval, GRADUATED_BY_24);
    }, 2000);
    expect(share).toSatisfy(isNominal);
  });

  it('of the shrunk estimate', () => {
    const share = coverage((random) => {
      const groups = city(random);
      return betaBinomialShrinkage(groups).groups.map((shrunk, i) => holds(shrunk, groups[i]!.rate));
    }, 100);
    expect(share).toSatisfy(isNominal);
  });

  it('of the rank', () => {
    const share = coverage((random) => {
      const groups = city(random);
      const ranks = rankUncertainty(
        betaBinomialShrinkage(groups).groups.map(({ posterior }) => posterior),
        { draws: 1000 },
      );
      return ranks.map(({ lowerRank, upperRank }, i) => {
        const rank = 1 + groups.filter(({ rate }) => rate > groups[i]!.rate).length;
        return holds({ lower: lowerRank, upper: upperRank }, rank);
      });
    }, 50);
    expect(share).toSatisfy(isNominal);
  });
});

describe('clopperPearsonInterval', () => {
  it('never covers less than 95 %, and is wider than that needs', () => {
    const trials = 50;
    const intervals = Array.from({ length: trials + 1 }, (_, k) => clopperPearsonInterval(k, trials));
    // No simulation: the exact sum of the probabilities of the counts whose interval holds the rate.
    const upTo = (k: number, rate: number) =>
      k < 0 ? 0 : k >= trials ? 1 : incompleteBeta(1 - rate, trials - k, k + 1);
    const shares = Array.from({ length: 199 }, (_, i) => {
      const rate = (i + 1) / 200;
      return intervals.reduce(
        (sum, interval, k) => sum + (holds(interval, rate) ? upTo(k, rate) - upTo(k - 1, rate) : 0),
        0,
      );
    });
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.95);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.96);
  });
});

describe('the simulation tells a wrong interval', () => {
  it('that of the textbook, where rates are small', () => {
    const share = coverage((random) => {
      const rate = between(random, 0.01, 0.06);
      const observed = binomial(random, 100, rate) / 100;
      const spread = NORMAL_POINT * Math.sqrt((observed * (1 - observed)) / 100);
      return holds({ lower: observed - spread, upper: observed + spread }, rate);
    });
    expect(share).toBeLessThan(0.93);
  });

  it('at 90 instead of 95 %', () => {
    const share = coverage((random) => {
      const rate = random();
      const successes = binomial(random, 50, rate);
      const observed = successes / 50;
      const { lower, upper } = wilsonInterval(successes, 50);
      const narrower = 1.6449 / NORMAL_POINT;
      return holds(
        { lower: observed - narrower * (observed - lower), upper: observed + narrower * (upper - observed) },
        rate,
      );
    });
    expect(share).toBeLessThan(0.93);
  });

  it('of the median where unfinished cases are left out', () => {
    const share = coverage((random) => {
      const finished = waiting(random).filter(({ events }) => events > 0);
      const { lower, upper } = kaplanMeier(finished).median;
      return holds({ lower: lower ?? -Infinity, upper: upper ?? Infinity }, 20 * Math.LN2);
    }, 1000);
    expect(share).toBeLessThan(0.5);
  });

  it('of graduation where the dead count as if they could still graduate', () => {
    const share = coverage((random) => {
      const rows = leaving(random).map(({ time, events, censored }) => {
        return { time, events: events.graduated, censored: events.died + censored };
      });
      const { interval } = kaplanMeier(rows).steps.findLast(({ time }) => time <= 24)!;
      return interval !== null && holds({ lower: 1 - interval.upper, upper: 1 - interval.lower }, GRADUATED_BY_24);
    }, 1000);
    expect(share).toBeLessThan(0.8);
  });

  it('of each kelurahan where all are drawn to the mean as if they were alike', () => {
    const share = coverage((random) => {
      const groups = city(random);
      const total = groups.reduce((sum, { successes, trials }) => [sum[0]! + successes, sum[1]! + trials], [0, 0]);
      return groups.map(({ rate }) => holds(wilsonInterval(total[0]!, total[1]!), rate));
    }, 50);
    expect(share).toBeLessThan(0.5);
  });
});
