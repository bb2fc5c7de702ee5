import type cytoscape from 'cytoscape';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import {
  type CornerIcon,
  cornerIcons,
  identifierMark,
  knownMarkKinds,
  type MarkShape,
  markOf,
} from '@/lib/drawing/marks';
import type { Palette } from './palette';

type Rule = cytoscape.StylesheetStyle;
type Css = Record<string, unknown>;

const font = '"Inter Variable", system-ui, sans-serif';
const rule = (selector: string, style: Css): Rule => ({ selector, style }) as Rule;

const toDataUri = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

function iconUri(strokes: string, color: string): string {
  return toDataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${strokes}"/></svg>`,
  );
}

/** A small disc at the corner of a mark: certainty of status must not rest on colour, so each has its own strokes. */
function cornerUri(icon: CornerIcon, fill: string, stroke: string): string {
  return toDataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="0 0 12 12" fill="none" stroke-linecap="round"><circle cx="6" cy="6" r="5.5" fill="${fill}"/><path d="${cornerIcons[icon]}" stroke="${stroke}" stroke-width="1.6"/></svg>`,
  );
}

function shapeCss(shape: MarkShape): Css {
  if (shape.type === 'circle') return { shape: 'ellipse' };
  if (shape.type === 'rounded') return { shape: 'round-rectangle' };
  return { shape: 'polygon', 'shape-polygon-points': shape.points.join(' ') };
}

/** The mark's icon in the middle, corner marks at the right: status above, pin below. */
function images(icon: string, corners: readonly { uri: string; isTop: boolean }[]): Css {
  return {
    'background-image': [icon, ...corners.map(({ uri }) => uri)],
    'background-width': ['58%', ...corners.map(() => 13)],
    'background-height': ['58%', ...corners.map(() => 13)],
    'background-position-x': ['50%', ...corners.map(() => '100%')],
    'background-position-y': ['50%', ...corners.map(({ isTop }) => (isTop ? '0%' : '100%'))],
    'background-offset-x': [0, ...corners.map(() => 4)],
    'background-offset-y': [0, ...corners.map(({ isTop }) => (isTop ? -4 : 4))],
    'background-clip': ['node', ...corners.map(() => 'none')],
    'background-image-containment': ['inside', ...corners.map(() => 'over')],
    'bounds-expansion': 6,
  };
}

function accountRules(palette: Palette): Rule[] {
  const { icon } = markOf({ type: 'account' } as Parameters<typeof markOf>[0]);
  const pin = { uri: cornerUri('pinned', palette.ink, palette.surface), isTop: false };
  const statuses = [
    { selector: '', corners: [] },
    {
      selector: '.suspended',
      corners: [{ uri: cornerUri('suspended', palette.warn, palette.surface), isTop: true }],
    },
    {
      selector: '.banned',
      corners: [{ uri: cornerUri('banned', palette.bad, palette.surface), isTop: true }],
    },
  ];
  const standings = [
    { name: 'confirmed', fill: palette.data, border: palette.data, stroke: palette.surface },
    { name: 'possible', fill: palette.surface, border: palette.data, stroke: palette.data },
    { name: 'unclustered', fill: palette.sunken, border: palette.line, stroke: palette.muted },
  ];
  return standings.flatMap(({ name, fill, border, stroke }) => {
    const uri = iconUri(icon, stroke);
    return [
      rule(`node.${name}`, { 'background-color': fill, 'border-color': border, 'border-width': 2 }),
      ...statuses.flatMap(({ selector, corners }) => [
        rule(`node.${name}${selector}`, images(uri, corners)),
        rule(`node.${name}${selector}.pinned`, images(uri, [...corners, pin])),
      ]),
    ];
  });
}

function identifierRules(palette: Palette): Rule[] {
  const pin = { uri: cornerUri('pinned', palette.ink, palette.surface), isTop: false };
  const families = evidenceFamilies.map((family) =>
    rule(`node.family-${family}`, { 'border-color': palette.families[family] }),
  );
  const kinds = knownMarkKinds.flatMap((kind) => {
    const mark = identifierMark(kind);
    const uri = iconUri(mark.icon, palette.ink);
    return [
      rule(`node.kind-${kind}`, { ...shapeCss(mark.shape), ...images(uri, []) }),
      rule(`node.kind-${kind}.pinned`, images(uri, [pin])),
    ];
  });
  return [
    rule('node.identifier', { 'background-color': palette.surface, 'border-width': 2.5 }),
    ...families,
    ...kinds,
    rule('node.hub', { 'border-style': 'double', 'border-width': 6, 'text-wrap': 'wrap' }),
  ];
}

/** Colours of a rule, told apart by the legend as well; the same six as the families, which are safe for all eyes. */
export function toneColors(palette: Palette): readonly string[] {
  return evidenceFamilies.map((family) => palette.families[family]);
}

function toneRules(palette: Palette): Rule[] {
  return [
    ...toneColors(palette).map((color, tone) =>
      rule(`node.tone-${tone}`, { 'background-color': color, 'border-color': color }),
    ),
    rule('node.tone-other', { 'background-color': palette.sunken, 'border-color': palette.line }),
  ];
}

function edgeRules(palette: Palette): Rule[] {
  return [
    rule('edge', {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'line-color': palette.line,
      width: 'data(width)',
      opacity: 0.55,
      'font-family': font,
      'font-size': 10,
      color: palette.ink,
      'text-background-color': palette.surface,
      'text-background-opacity': 0.9,
      'text-background-padding': 2,
      'text-events': 'no',
      'z-index': 1,
    }),
    ...evidenceFamilies.map((family) =>
      rule(`edge.family-${family}`, {
        'line-color': palette.families[family],
        'target-arrow-color': palette.families[family],
      }),
    ),
    rule('edge.linked', { 'curve-style': 'bezier', 'line-color': palette.muted, opacity: 0.75 }),
    rule('edge.linked.strong', {
      'source-arrow-shape': 'circle',
      'target-arrow-shape': 'circle',
      'source-arrow-color': palette.muted,
      'target-arrow-color': palette.muted,
      'arrow-scale': 0.7,
    }),
    rule('edge.linked.weaker', { 'line-style': 'dashed' }),
    rule('edge.related', { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9 }),
    rule('edge.stands_for', { 'line-style': 'dashed', opacity: 0.6 }),
    rule('edge.crowded', { opacity: 0.32 }),
    rule('edge.lit', { opacity: 1, 'z-index': 5, label: 'data(label)' }),
    rule('edge.weakest', {
      'line-style': 'dashed',
      'line-color': palette.warn,
      opacity: 1,
      label: 'data(label)',
    }),
    rule('edge:selected', {
      'line-color': palette.accent,
      'source-arrow-color': palette.accent,
      'target-arrow-color': palette.accent,
      opacity: 1,
      'z-index': 6,
      label: 'data(label)',
    }),
  ];
}

/** Every look of the canvas for one theme. Static: what changes is classes and data. */
export function buildStylesheet(palette: Palette): Rule[] {
  return [
    rule('core', {
      'selection-box-color': palette.accent,
      'selection-box-border-color': palette.accent,
      'selection-box-opacity': 0.15,
      'active-bg-opacity': 0,
    }),
    rule('node', {
      width: 'data(size)',
      height: 'data(size)',
      label: 'data(label)',
      'font-family': font,
      'font-size': 11,
      color: palette.ink,
      'text-valign': 'bottom',
      'text-halign': 'center',
      'text-margin-y': 4,
      'text-outline-color': palette.surface,
      'text-outline-width': 2,
      'overlay-opacity': 0,
      'z-index': 10,
    }),
    ...accountRules(palette),
    rule('node.account', { color: palette.muted, 'font-size': 10 }),
    ...identifierRules(palette),
    ...toneRules(palette),
    rule('node.aggregate', {
      'background-color': palette.sunken,
      'border-color': palette.muted,
      'border-width': 5,
      'border-style': 'double',
      'text-valign': 'center',
      'text-margin-y': 0,
      'text-outline-width': 0,
      'font-size': 13,
      'font-weight': 600,
    }),
    rule('node.folded', { 'text-wrap': 'wrap', 'border-style': 'solid', 'border-width': 3 }),
    rule('node.combo', {
      shape: 'round-rectangle',
      'background-color': palette.sunken,
      'background-opacity': 0.5,
      'border-color': palette.line,
      'border-width': 1.5,
      'text-valign': 'top',
      'text-margin-y': -4,
      padding: 16,
      'z-index': 0,
      'font-weight': 600,
    }),
    ...edgeRules(palette),
    rule('edge.noted', { 'line-style': 'dotted', opacity: 1 }),
    rule('node.same, edge.same', { opacity: 0.22 }),
    rule('node.removed', { opacity: 0.75, 'border-style': 'dashed', 'border-color': palette.bad }),
    rule('edge.removed', { 'line-style': 'dashed', 'line-color': palette.bad, opacity: 0.9 }),
    rule('node.added', { 'border-width': 5, 'border-color': palette.accent }),
    rule('edge.added', { 'line-color': palette.accent, opacity: 1, 'z-index': 4 }),
    rule('node.changed', { 'border-width': 4, 'border-color': palette.warn }),
    rule('node.unnamed', { 'text-opacity': 0 }),
    rule('node.landmark', { 'font-size': 19, 'font-weight': 500, 'text-outline-width': 3 }),
    rule('node.lit', { 'z-index': 20, 'text-opacity': 1 }),
    rule('node:selected', {
      'outline-color': palette.accent,
      'outline-width': 3,
      'outline-offset': 3,
      'z-index': 30,
      'text-opacity': 1,
    }),
    rule('node.cursor', {
      'outline-color': palette.accent,
      'outline-width': 5,
      'outline-offset': 3,
      'z-index': 31,
    }),
  ];
}
