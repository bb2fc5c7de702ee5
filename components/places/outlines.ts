import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json';

/** Units of the drawing. */
export const mapSize = { width: 720, height: 350 } as const;

export interface Outline {
  /** Three digits of ISO 3166-1; undefined for the few areas without a code. */
  readonly code: string | undefined;
  readonly path: string;
}

/** Where a country lies that is too small for the outlines: longitude and latitude in degrees. */
const smallPlaces: Readonly<Record<string, readonly [number, number]>> = {
  '344': [114.2, 22.3],
  '446': [113.5, 22.2],
  '702': [103.8, 1.35],
  '048': [50.5, 26.1],
  '470': [14.4, 35.9],
  '480': [57.6, -20.3],
  '492': [7.4, 43.7],
  '438': [9.5, 47.2],
  '462': [73.5, 4.2],
  '690': [55.5, -4.7],
  '136': [-81.2, 19.3],
  '060': [-64.8, 32.3],
  '052': [-59.5, 13.2],
};

type Topology = Parameters<typeof feature>[0];
type Geometry = Parameters<typeof feature>[1];

const world = feature(atlas as unknown as Topology, atlas.objects.countries as Geometry);
const features = 'features' in world ? world.features : [];
const antarctica = '010';
const shown = features.filter(({ id }) => id !== antarctica);
const projection = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [mapSize.width - 4, mapSize.height - 4],
  ],
  { type: 'FeatureCollection', features: shown },
);
const toPath = geoPath(projection).digits(1);

/** The countries of the world, Natural Earth at 1:110 million, bundled: no map is fetched from anywhere. */
export const outlines: readonly Outline[] = shown.map((country) => ({
  code: country.id === undefined ? undefined : String(country.id),
  path: toPath(country) ?? '',
}));

const centres = new Map<string, readonly [number, number]>(
  shown.flatMap((country) => (country.id === undefined ? [] : [[String(country.id), centreOf(country)]])),
);

/** The middle of the largest part of a country, so that France is not marked in the Atlantic. */
function centreOf(country: (typeof features)[number]): [number, number] {
  if (country.geometry.type !== 'MultiPolygon') return geoCentroid(country);
  const parts = country.geometry.coordinates.map((coordinates) => ({
    type: 'Polygon' as const,
    coordinates,
  }));
  const [largest] = parts.sort((a, b) => toPath.area(b) - toPath.area(a));
  return geoCentroid(largest ?? country);
}

/** Where a country's mark is drawn; undefined for one that the map does not know. */
export function placeOf(code: string): readonly [number, number] | undefined {
  const at = centres.get(code) ?? smallPlaces[code];
  return (at && projection([at[0], at[1]])) ?? undefined;
}
