import { BlockList, isIP, isIPv4 } from 'node:net';

/** Addresses that belong to nobody on the public internet (IANA special-purpose registries): private, loopback, link-local, shared, reserved, multicast. */
const closed = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  closed.addSubnet(net, prefix, 'ipv4');
}
/** The one block that is given out for the public IPv6 internet, and what lies in it without being public or hides an IPv4 address. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  closed6.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address lies on the public internet. Anything that is no address is not. */
export function checkAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/** What a name stands for, if all of it may be called: one private address among public ones is enough to refuse the name. */
export function publicAddresses<T extends { address: string }>(found: readonly T[]): readonly [T, ...T[]] | null {
  const [first, ...others] = found;
  return first && found.every(({ address }) => checkAddress(address)) ? [first, ...others] : null;
}
