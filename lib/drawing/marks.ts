/** Outline of a mark. Polygons are in a square from −1 to 1; canvas, legend and SVG export all draw from them. */
export type MarkShape =
  | { readonly type: 'circle' }
  | { readonly type: 'rounded' }
  | { readonly type: 'polygon'; readonly points: readonly number[] };

/** As much of a node as decides on its mark. */
export type DrawnNode =
  | { readonly type: 'account' }
  | { readonly type: 'identifier'; readonly kind: string }
  | { readonly type: 'aggregate' };

export interface Mark {
  readonly shape: MarkShape;
  /** Strokes of the icon on a 24-unit grid. */
  readonly icon: string;
}

const circle: MarkShape = { type: 'circle' };
const rounded: MarkShape = { type: 'rounded' };
/** Points go at most from −1 to 1: beyond it Cytoscape refuses the shape. */
const polygon = (...points: number[]): MarkShape => ({ type: 'polygon', points });

const square = polygon(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9);
const hexagon = polygon(-1, 0, -0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87);
const octagon = polygon(-0.4, -1, 0.4, -1, 1, -0.4, 1, 0.4, 0.4, 1, -0.4, 1, -1, 0.4, -1, -0.4);
const diamond = polygon(0, -1, 1, 0, 0, 1, -1, 0);
const tag = polygon(-1, -0.8, 0.5, -0.8, 1, 0, 0.5, 0.8, -1, 0.8);
const pentagon = polygon(0, -1, 1, -0.3, 0.62, 0.9, -0.62, 0.9, -1, -0.3);
const notched = polygon(-0.55, -0.9, 0.9, -0.9, 0.9, 0.55, 0.55, 0.9, -0.9, 0.9, -0.9, -0.55);
const slanted = polygon(-0.5, -0.8, 1, -0.8, 0.5, 0.8, -1, 0.8);
const house = polygon(-0.85, -0.25, 0, -1, 0.85, -0.25, 0.85, 0.95, -0.85, 0.95);
const shield = polygon(-0.9, -0.9, 0.9, -0.9, 0.9, 0.3, 0, 1, -0.9, 0.3);

const card = 'M3 6h18v12H3z M3 10h18 M6.5 14.5h4';
const text = 'M6 7V5h12v2 M12 5v14 M9.5 19h5';
const branches = 'M9 4h6v5H9z M3 15h6v5H3z M15 15h6v5h-6z M12 9v3 M6 15v-3h12v3';

const identifierMarks: Readonly<Record<string, Mark>> = {
  payment_method: { shape: rounded, icon: card },
  bin: { shape: notched, icon: card },
  billing_name: { shape: slanted, icon: text },
  ip: {
    shape: hexagon,
    icon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z M3 12h18 M12 3c3.5 4 3.5 14 0 18 M12 3c-3.5 4-3.5 14 0 18',
  },
  network: { shape: octagon, icon: branches },
  asn: { shape: octagon, icon: branches },
  device: {
    shape: square,
    icon: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z M11 18h2',
  },
  user_agent: { shape: notched, icon: 'M3 5h18v14H3z M3 9.5h18' },
  tls_fingerprint: { shape: shield, icon: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3' },
  api_key: { shape: tag, icon: 'M8 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M11 12l8-8 M16 7l3 3' },
  email: {
    shape: diamond,
    icon: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z M16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1',
  },
  email_domain: { shape: diamond, icon: 'M3 6h18v12H3z M3 7l9 6 9-6' },
  phone: {
    shape: pentagon,
    icon: 'M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2Z',
  },
  display_name: { shape: slanted, icon: text },
  organization: { shape: house, icon: 'M6 21V4h8v17 M14 10h4v11 M4 21h16 M9 8h2 M9 12h2 M9 16h2' },
  prompt_cluster: { shape: tag, icon: 'M4 5h16v11H11l-5 4v-4H4z M8 9h8 M8 12h5' },
  capability: { shape: shield, icon: 'M13 3 5 14h6l-1 7 8-11h-6z' },
};

/** A kind of the user's own. */
const attributeMark: Mark = { shape: slanted, icon: 'M4 12V4h8l8 8-8 8z M8 8h.01' };

const accountMark: Mark = {
  shape: circle,
  icon: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M4.5 20.5a7.5 7.5 0 0 1 15 0',
};
const aggregateMark: Mark = { shape: circle, icon: '' };

export const knownMarkKinds: readonly string[] = [...Object.keys(identifierMarks), 'attribute'];

/** Kind as the stylesheet knows it: a kind of the user's own is drawn as an attribute. */
export function markKindOf(kind: string): string {
  return Object.hasOwn(identifierMarks, kind) ? kind : 'attribute';
}

export function identifierMark(kind: string): Mark {
  return identifierMarks[kind] ?? attributeMark;
}

/** What is drawn for a node of a graph. */
export function markOf(node: DrawnNode): Mark {
  if (node.type === 'account') return accountMark;
  return node.type === 'identifier' ? identifierMark(node.kind) : aggregateMark;
}

/** Strokes of the corner marks, on a 12-unit grid. */
export const cornerIcons = {
  banned: 'M3 3l6 6 M9 3l-6 6',
  suspended: 'M4.5 3v6 M7.5 3v6',
  pinned: 'M6 2v4 M3.5 6h5 M6 6v4',
} as const;
export type CornerIcon = keyof typeof cornerIcons;
