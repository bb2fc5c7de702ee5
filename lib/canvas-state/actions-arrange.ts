import type { CanvasAction, LayoutName } from './action';
import type { EdgeMode } from './document';
import { settingsOf } from './document';

const layouts: readonly { name: LayoutName; label: string; key: string }[] = [
  { name: 'force', label: 'Arrange organically', key: '1' },
  { name: 'radial', label: 'Arrange in rings around the selection', key: '2' },
  { name: 'hierarchy', label: 'Arrange in levels below the selection', key: '5' },
  { name: 'layers', label: 'Arrange in two columns: accounts and values', key: '3' },
  { name: 'grid', label: 'Arrange in a grid', key: '4' },
  { name: 'by-time', label: 'Arrange along time', key: '6' },
  { name: 'by-country', label: 'Arrange by country', key: '7' },
  { name: 'by-asn', label: 'Arrange by network (ASN)', key: '9' },
  { name: 'by-cluster', label: 'Arrange by cluster', key: '8' },
];

const edgeModes: readonly { mode: EdgeMode; label: string; key: string }[] = [
  { mode: 'values', label: 'Draw shared values', key: 'v' },
  { mode: 'links', label: 'Draw links only', key: 'l' },
  { mode: 'both', label: 'Draw values and links', key: 'b' },
];

/** Layouts act on the selection when it has at least three nodes, else on everything drawn. Pinned nodes stay. */
export const arrangeActions: readonly CanvasAction[] = [
  ...layouts.map(
    ({ name, label, key }): CanvasAction => ({
      id: `arrange-${name}`,
      label,
      icon: `arrange-${name}`,
      group: 'arrange',
      shortcuts: [{ key }],
      canRun: ({ visible, doc }) => visible.nodes.size > 1 && !settingsOf(doc).isLocked,
      run: ({ selection }) => ({
        request: { type: 'arrange', layout: name, keys: selection.length >= 3 ? selection : [] },
      }),
    }),
  ),
  ...edgeModes.map(
    ({ mode, label, key }): CanvasAction => ({
      id: `draw-${mode}`,
      label,
      icon: `draw-${mode}`,
      group: 'arrange',
      shortcuts: [{ key }],
      canRun: ({ doc }) => settingsOf(doc).edgeMode !== mode,
      run: () => ({
        commands: [{ type: 'settings/set', change: { edgeMode: mode }, label: label.toLowerCase() }],
      }),
    }),
  ),
];
