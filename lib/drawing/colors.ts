import type { EvidenceFamily } from '@/lib/domain/evidence-family';

/** Colours of a graph in one theme, as CSS writes them. */
export interface GraphColors {
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly data: string;
  readonly families: Readonly<Record<EvidenceFamily, string>>;
}

/** Fill, outline and icon of a node. */
export interface NodeColors {
  readonly fill: string;
  readonly stroke: string;
  readonly icon: string;
}

/** As much of a node as decides on its colours. */
export interface ColoredNode {
  readonly type: 'account' | 'identifier' | 'aggregate';
  readonly family?: EvidenceFamily | null;
  readonly membership?: 'confirmed' | 'possible' | null;
}

export const familyColor = ({ families, muted }: GraphColors, family: EvidenceFamily | null): string =>
  family === null ? muted : families[family];

/** Colours of a node by what it is; the stylesheet of the canvas says the same. */
export function nodeColors({ type, family, membership }: ColoredNode, colors: GraphColors): NodeColors {
  const { surface, sunken, ink, muted, line, data } = colors;
  if (type === 'aggregate') return { fill: sunken, stroke: muted, icon: ink };
  if (type === 'identifier') return { fill: surface, stroke: familyColor(colors, family ?? null), icon: ink };
  if (membership === 'confirmed') return { fill: data, stroke: data, icon: surface };
  return membership === 'possible'
    ? { fill: surface, stroke: data, icon: data }
    : { fill: sunken, stroke: line, icon: muted };
}

/** The light theme of the app (`app/tokens.css`), for what is printed or sent away. */
export const paperColors: GraphColors = {
  surface: '#ffffff',
  sunken: '#efeff2',
  ink: '#16181d',
  muted: '#545a67',
  line: '#c8cbd3',
  data: '#6a7690',
  families: {
    payment: '#b9821c',
    device: '#036ea6',
    network: '#229e84',
    identity: '#7b3b65',
    behaviour: '#5f5e00',
    relation: '#a8483e',
  },
};
