/** Whom a request comes from, as far as its connection and the proxies that are trusted tell. */
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import proxyaddr from "proxy-addr";

/** A subnet of this size is given to one customer, who may change the rest of an address at will. */
const IPV6_SUBNET_PARTS = 4;

/** Tells the address that a request came from. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * How to find the client of a request. What `X-Forwarded-For` says is believed as far as trusted proxies have said
 * it; addresses of version 6 are cut to their subnet of 64 bits, so that a client has one and not 2^64 of them.
 * @param trustedProxies addresses and subnets such as `10.0.0.0/8`; also `loopback`, `linklocal`, `uniquelocal`.
 * @throws {RangeError} when one of them is no address.
 * @example addressBehind(["loopback"])(request) // "203.0.113.7"
 */
export function addressBehind(trustedProxies: readonly string[]): AddressOf {
  const trust = compile(trustedProxies);
  return (request) => {
    const direct = request.socket.remoteAddress ?? "";
    return shorten(trustedProxies.length > 0 ? proxyaddr(request, trust) : direct);
  };
}

function compile(trustedProxies: readonly string[]): ReturnType<typeof proxyaddr.compile> {
  try {
    return proxyaddr.compile([...trustedProxies]);
  } catch (error) {
    throw new RangeError(`TRUSTED_PROXIES: needs addresses or subnets, but got: ${(error as Error).message}`);
  }
}

function shorten(address: string): string {
  // What a proxy passes on need not be an address at all; it is taken as a name then.
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, IPV6_SUBNET_PARTS)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}
