import { byAttributeLayout } from './by-attribute';
import { columnsLayout } from './columns';
import { forceLayout } from './force';
import { gridLayout } from './grid';
import { hierarchyLayout } from './hierarchy';
import { componentsOf, type LayoutRequest, type Positions } from './layout-graph';
import { centred, pack } from './pack';
import { radialLayout } from './radial';

/** Places for all nodes, around the origin. Deterministic: the same request gives the same places. */
export function arrange(request: LayoutRequest): Positions {
  if (request.nodes.length === 0) return new Map();
  switch (request.layout) {
    case 'force':
      return pack(componentsOf(request).map(forceLayout));
    case 'radial':
      return pack(componentsOf(request).map(radialLayout));
    case 'hierarchy':
      return pack(componentsOf(request).map(hierarchyLayout));
    case 'by-time':
      return centred(byAttributeLayout(request, 'time'));
    case 'by-country':
      return centred(byAttributeLayout(request, 'country'));
    case 'by-asn':
      return centred(byAttributeLayout(request, 'asn'));
    case 'by-cluster':
      return centred(byAttributeLayout(request, 'cluster'));
    case 'layers':
      return centred(columnsLayout(request));
    case 'grid':
      return centred(gridLayout(request));
  }
}
