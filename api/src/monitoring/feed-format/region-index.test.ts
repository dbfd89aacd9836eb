import { expect, it } from 'vitest';
import { RegionIndex } from './region-index.ts';
import { regions } from './testing/regions.ts';

it('names the kelurahan that was meant perhaps', () => {
  expect(regions.find('Cipakuu')).toEqual({
    refusal: {
      code: 'REGION_UNKNOWN',
      message: 'is no kelurahan of this city. Did you mean Cipaku (32.71.01.1016)? Write the code.',
    },
  });
});

it('takes Tanah Sareal for the kelurahan, which has the name of its kecamatan', () => {
  expect(regions.find('TANAH SAREAL')).toMatchObject({ kelurahan: { code: '32.71.06.1001' }, remark: null });
});

it('tells kelurahan of one name apart by the kecamatan beside it', () => {
  const twice = new RegionIndex([
    { code: '32.71.01.1001', bpsCode: null, name: 'Sukasari', kecamatanName: 'Bogor Selatan' },
    { code: '32.71.02.1001', bpsCode: null, name: 'Sukasari', kecamatanName: 'Bogor Timur' },
  ]);
  expect(twice.find('Sukasari', 'BOGOR TIMUR')).toMatchObject({ kelurahan: { code: '32.71.02.1001' } });
  expect(twice.find('Sukasari')).toMatchObject({ refusal: { code: 'REGION_AMBIGUOUS' } });
});

it('names code and remedy of a BPS code', () => {
  expect(regions.find('3271030001')).toMatchObject({
    kelurahan: { code: '32.71.05.1001' },
    remark: {
      code: 'BPS_CODE',
      message: "is the statistics office's (BPS) code of Bantarjati, read as 32.71.05.1001. Write the Kemendagri code.",
    },
  });
});

it('answers the same when it is asked for more than it remembers', () => {
  for (let number = 0; number < 6_000; number++) regions.find(`tempat ${number}`);
  expect(regions.find('Batu Tulis')).toMatchObject({ kelurahan: { code: '32.71.01.1001' } });
});
