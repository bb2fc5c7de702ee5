/**
 * The Diamond Model of intrusion analysis (Caltagirone, Pendergast, Betz, 2013), as it fits API abuse. The adversary is
 * split into operator and customer, the infrastructure into type 1 (its own) and type 2 (an intermediary's, such as a
 * reseller's pool).
 */
export const diamondVertices = ['adversary', 'infrastructure', 'capability', 'victim'] as const;
export type DiamondVertex = (typeof diamondVertices)[number];

export interface DiamondFact {
  readonly text: string;
  /** Page of what the fact rests on, within this Skein; null for an analyst's own words. */
  readonly href: string | null;
  /** Who says so; null for what the data shows. */
  readonly by: string | null;
}

export interface Diamond {
  readonly adversary: {
    readonly operator: readonly DiamondFact[];
    readonly customer: readonly DiamondFact[];
  };
  readonly infrastructure: {
    readonly own: readonly DiamondFact[];
    readonly intermediary: readonly DiamondFact[];
  };
  readonly capability: readonly DiamondFact[];
  readonly victim: readonly DiamondFact[];
  /** Time span, phase, direction, result, methodology, resources. */
  readonly meta: readonly { readonly name: string; readonly value: string }[];
}

export const diamondVertexTitles: Readonly<Record<DiamondVertex, string>> = {
  adversary: 'Adversary',
  infrastructure: 'Infrastructure',
  capability: 'Capability',
  victim: 'Victim',
};

/** Where an analyst may write a fact of their own: the corners as the model splits them here, and its meta features. */
export const diamondParts = [
  'operator',
  'customer',
  'own_infrastructure',
  'intermediary',
  'capability',
  'victim',
  'phase',
  'direction',
  'result',
  'methodology',
  'resources',
] as const;
export type DiamondPart = (typeof diamondParts)[number];

export const diamondPartTitles: Readonly<Record<DiamondPart, string>> = {
  operator: 'Adversary: operator',
  customer: 'Adversary: customer',
  own_infrastructure: 'Infrastructure: own (type 1)',
  intermediary: 'Infrastructure: intermediary (type 2)',
  capability: 'Capability',
  victim: 'Victim',
  phase: 'Phase',
  direction: 'Direction',
  result: 'Result',
  methodology: 'Methodology',
  resources: 'Resources',
};

/** Corners about which nothing is known: what to look for next. */
export function openVertices(diamond: Diamond): DiamondVertex[] {
  const facts: Readonly<Record<DiamondVertex, number>> = {
    adversary: diamond.adversary.operator.length + diamond.adversary.customer.length,
    infrastructure: diamond.infrastructure.own.length + diamond.infrastructure.intermediary.length,
    capability: diamond.capability.length,
    victim: diamond.victim.length,
  };
  return diamondVertices.filter((vertex) => facts[vertex] === 0);
}
