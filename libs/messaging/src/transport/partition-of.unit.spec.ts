import fc from 'fast-check';
import { murmur2, partitionOf } from './partition-of.js';

describe('partitionOf', () => {
  // The vectors of Kafka's own test of Utils.murmur2.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %s as Kafka does', (text, hash) => {
    expect(murmur2(Buffer.from(text))).toBe(hash);
  });

  it('puts a key always in the same partition, and that one exists', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 1_000 }), (key, partitions) => {
        const partition = partitionOf(key, partitions);
        expect(partition).toBe(partitionOf(key, partitions));
        expect(Number.isInteger(partition) && partition >= 0 && partition < partitions).toBe(true);
      }),
    );
  });

  it('spreads keys over all partitions', () => {
    const keys = Array.from({ length: 600 }, (_, index) => `key-${index}`);
    expect(new Set(keys.map((key) => partitionOf(key, 6))).size).toBe(6);
  });

  it('rejects a topic without partitions', () => {
    expect(() => partitionOf('a', 0)).toThrow('cannot have 0 partitions');
  });
});
