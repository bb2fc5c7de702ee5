import type { TraceKind } from '@/lib/linkage/traces/trace-kind';

/** Largest probability that one shared value alone may reach; certainty is left to a second fact. */
export const exclusivityMax = 0.98;
export const exclusivityMin = 1e-7;

/** How much of an IP's exclusivity remains by the class of its network (linkage.md §3). */
const networkClassFactors: Readonly<Record<string, number>> = {
  residential: 1,
  datacenter: 1,
  corporate: 0.2,
  vpn: 0.2,
  proxy: 0.3,
  mobile: 0.1,
  cgnat: 0.05,
  tor: 0.02,
};

/**
 * Prior probability that two holders of a value are one hand, from its kind, how many accounts hold it and the class of
 * its network. Falls with the square of the number of holders: among d holders with a few hands, most pairs are mixed.
 */
export function priorExclusivity(kind: TraceKind, degree: number, networkClass: string | null): number {
  const factor = networkClass === null ? 1 : (networkClassFactors[networkClass] ?? 1);
  const others = Math.max(0, degree - 2) / kind.halfDegree;
  const value = (kind.exclusivity * factor) / (1 + others * others);
  return Math.min(exclusivityMax, Math.max(exclusivityMin, value));
}
