/**
 * The partition of a key: Kafka's own default (murmur2 of the key's UTF-8 bytes), so that any other Kafka client puts a key in the same place.
 * Both transports use it.
 */
export function partitionOf(key: string, partitions: number): number {
  if (!(partitions > 0)) throw new Error(`A topic cannot have ${partitions} partitions.`);
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
}

const multiplier = 0x5bd1e995;

/** MurmurHash2, 32 bits, seed 0x9747b28c, as in org.apache.kafka.common.utils.Utils. */
export function murmur2(bytes: Buffer): number {
  const { length } = bytes;
  let hash = 0x9747b28c ^ length;
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(bytes.readInt32LE(at), multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  if (length > whole) hash = Math.imul(hash ^ bytes.readUIntLE(whole, length - whole), multiplier);
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}
