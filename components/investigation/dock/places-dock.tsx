'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { cx } from '@/components/ui/cx';
import { formatCount } from '@/components/ui/format/number';
import { Skeleton } from '@/components/ui/skeleton';
import { type Place, placesOf } from '@/lib/canvas-state/places';
import type { Selection } from '@/lib/canvas-state/selection';
import { selected } from '@/lib/canvas-state/state';
import { useRoom, useRoomApi } from '../room-context';

const WorldMap = dynamic(() => import('@/components/places/world-map').then((module) => module.WorldMap), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
});

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The name of a country by its two letters; what is no code is shown as it is. */
function countryName(code: string): string {
  return /^[A-Za-z]{2}$/.test(code) ? (regionNames.of(code.toUpperCase()) ?? code) : code;
}

/** Where the drawn accounts are, by country and by network. A click selects them on the canvas. */
export function PlacesDock() {
  const room = useRoomApi();
  const visible = useRoom(({ canvas }) => canvas.visible);
  const selection = useRoom(({ canvas }) => canvas.selection);
  const countries = useMemo(() => placesOf(visible, 'country'), [visible]);
  const networks = useMemo(() => placesOf(visible, 'asn'), [visible]);
  const pick = (keys: Selection) => room.update((state) => selected(state, keys));
  const chosen = new Set(selection);
  const isChosen = ({ keys }: Place): boolean => keys.every((key) => chosen.has(key));
  if (countries.places.length === 0 && networks.places.length === 0)
    return <p className="p-4 text-sm text-muted">No drawn account has a country or a network.</p>;
  return (
    <div className="flex h-full gap-4 p-3 text-sm">
      <div className="min-w-0 flex-1">
        <WorldMap
          counts={countries.places.map(({ value, keys }) => ({
            code: value,
            title: countryName(value),
            count: keys.length,
          }))}
          chosen={new Set(countries.places.filter(isChosen).map(({ value }) => value))}
          onPick={(code) => pick(countries.places.find(({ value }) => value === code)?.keys ?? [])}
        />
      </div>
      <PlaceList title="Countries" {...countries} nameOf={countryName} isChosen={isChosen} onPick={pick} />
      <PlaceList title="Networks (ASN)" {...networks} isChosen={isChosen} onPick={pick} />
    </div>
  );
}

function PlaceList({
  title,
  places,
  unknown,
  nameOf = (value) => value,
  isChosen,
  onPick,
}: {
  title: string;
  places: readonly Place[];
  unknown: number;
  nameOf?: (value: string) => string;
  isChosen: (place: Place) => boolean;
  onPick: (keys: Selection) => void;
}) {
  const most = Math.max(1, ...places.map(({ keys }) => keys.length));
  return (
    <section aria-label={title} className="flex w-56 shrink-0 flex-col">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      <ul className="min-h-0 flex-1 overflow-y-auto pt-1">
        {places.map((place) => (
          <li key={place.value}>
            <button
              type="button"
              aria-pressed={isChosen(place)}
              onClick={() => onPick(place.keys)}
              className={cx(
                'relative flex h-6 w-full items-center gap-2 rounded-sm px-1 text-left text-xs hover:bg-hover',
                isChosen(place) && 'font-semibold',
              )}
            >
              <span
                aria-hidden
                className="absolute inset-y-1 left-0 rounded-sm bg-data-soft/60"
                style={{ width: `${(place.keys.length / most) * 100}%` }}
              />
              <span className="relative min-w-0 flex-1 truncate" title={nameOf(place.value)}>
                {nameOf(place.value)}
              </span>
              <span className="relative tabular-nums">{formatCount(place.keys.length)}</span>
            </button>
          </li>
        ))}
      </ul>
      {unknown > 0 && <p className="text-xs text-faint">{formatCount(unknown)} not known</p>}
    </section>
  );
}
