import { expect, it } from 'vitest';
import { metresBetween } from './distance.ts';

it('is a hundred and eightieth of half the circumference for a degree along a meridian', () => {
  // π × 6,371,008.8 m ÷ 180 = 111,195.08 m
  expect(metresBetween({ latitude: -7, longitude: 106.8 }, { latitude: -6, longitude: 106.8 })).toBeCloseTo(
    111_195.08,
    1,
  );
});

it('shrinks along a parallel with the cosine of the latitude', () => {
  // cos 60° = 0.5; over a hundredth of a degree the arc of the parallel and the great circle are the same to a millimetre
  const metres = metresBetween({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 0.01 });
  expect(metres).toBeCloseTo((111_195.08 * 0.01) / 2, 2);
});

it('is nothing for one place, and the same both ways', () => {
  const bogor = { latitude: -6.595, longitude: 106.7997 };
  const jakarta = { latitude: -6.1754, longitude: 106.8272 };
  expect(metresBetween(bogor, bogor)).toBe(0);
  expect(metresBetween(bogor, jakarta)).toBe(metresBetween(jakarta, bogor));
});
