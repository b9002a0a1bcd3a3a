import { contains, formatCidr, networkOf, parseCidr } from '#iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantProblems, isInstant, networksProblems, windowProblems } from './guards.ts';

const codes = (...networks: readonly string[]) =>
  networksProblems(networks).map(({ code, severity }) => `${severity} ${code}`);

describe('parseCidr', () => {
  it('reads what fast-check writes as IP addresses', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, prefix) => {
        const cidr = parseCidr(`${address}/${prefix}`);
        expect(cidr && formatCidr(cidr)).toBe(`${address}/${prefix}`);
      }),
    );
    fc.assert(
      fc.property(
        fc.ipV6().filter((address) => !address.includes('.')),
        (address) => {
          expect(parseCidr(address)?.version).toBe(6);
        },
      ),
    );
  });

  it('expands ::', () => {
    expect(parseCidr('::')?.address).toBe(0n);
    expect(parseCidr('::1')?.address).toBe(1n);
    expect(parseCidr('1::')?.address).toBe(1n << 112n);
    expect(parseCidr('1:2:3:4:5:6:7::')).toEqual(parseCidr('1:2:3:4:5:6:7:0'));
  });

  it.each([
    '',
    'x',
    '1.2.3',
    '1.2.3.4.5',
    '256.0.0.1',
    '01.2.3.4',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    '1.2.3.4/08',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    '::1/129',
    ':',
    '*',
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });
});

describe('contains', () => {
  it('holds for a network and each of its parts, and not the other way round', () => {
    const version4 = fc.record({
      address: fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }),
      prefix: fc.integer({ min: 0, max: 32 }),
      longer: fc.integer({ min: 1, max: 32 }),
    });
    fc.assert(
      fc.property(version4, ({ address, prefix, longer }) => {
        const inner = { version: 4, address, prefix: Math.min(32, prefix + longer) } as const;
        const outer = networkOf({ version: 4, address, prefix });
        expect(contains(outer, inner)).toBe(true);
        expect(contains(inner, outer)).toBe(inner.prefix === outer.prefix);
      }),
    );
  });
});

describe('networksProblems', () => {
  it('accepts none, public networks and addresses', () => {
    expect(codes()).toEqual([]);
    expect(codes('8.8.8.0/24', '2600:1f00::/24', '8.8.4.4')).toEqual([]);
  });

  it('says which network host bits belong to', () => {
    expect(networksProblems(['8.8.8.8/24', '2600::1/32'])).toEqual([
      {
        code: 'network-host-bits',
        severity: 'warning',
        params: { value: '8.8.8.8/24', network: '8.8.8.0/24' },
      },
      {
        code: 'network-host-bits',
        severity: 'warning',
        params: { value: '2600::1/32', network: '2600:0:0:0:0:0:0:0/32' },
      },
    ]);
  });

  it('refuses private networks when there are no others, else warns', () => {
    expect(codes('10.0.0.0/8', 'fd00::/8')).toEqual(['error network-private', 'error network-private']);
    expect(codes('10.1.0.0/16', '8.8.8.0/24')).toEqual(['warning network-private-some']);
  });

  it('reports everything else on its value', () => {
    expect(codes('0.0.0.0/0')).toEqual(['warning network-anywhere']);
    expect(codes('203.0.113.0/24')).toEqual(['info example-identifier']);
    expect(codes('home')).toEqual(['error network-format']);
    expect(codes('8.8.8.0/24', '8.8.8.0/24')).toEqual(['info duplicate-value']);
  });
});

describe('isInstant', () => {
  it('accepts every instant to the second', () => {
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (value) => {
        expect(isInstant(`${value.toISOString().slice(0, 19)}Z`)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    '2026-01-31',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T08:60:00Z',
    '2026-01-01T08:00:00',
    '2026-01-01T08:00:00+01:00',
    '2026-01-01T08:00:00.000Z',
  ])('refuses %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe('problems of a time window', () => {
  it('leaves open ends alone and reports what is no instant', () => {
    expect(instantProblems('')).toEqual([]);
    expect(instantProblems('tomorrow').map(({ code }) => code)).toEqual(['instant-format']);
  });

  it('reports an end that is not after the beginning', () => {
    const [early, late] = ['2026-01-31T08:00:00Z', '2026-01-31T08:00:01Z'];
    expect(windowProblems(early, late)).toEqual([]);
    expect(windowProblems(late, '')).toEqual([]);
    expect(windowProblems(late, early).map(({ code }) => code)).toEqual(['instant-order']);
    expect(windowProblems(early, early).map(({ code }) => code)).toEqual(['instant-order']);
  });
});
