'use client';

import { useMemo } from 'react';
import { hubClassWords } from '@/components/marks/hub-class';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { formatCount } from '@/components/ui/format/number';
import { settingsOf } from '@/lib/canvas-state/document';
import { facetsOf } from '@/lib/canvas-state/facets';
import {
  type CanvasFilter,
  type FacetId,
  isFiltering,
  noFilter,
  toggleFacetValue,
} from '@/lib/canvas-state/filter';
import { dispatch } from '@/lib/canvas-state/state';
import { type EvidenceFamily, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { type RarityBand, rarityBandTitles } from '@/lib/domain/rarity';
import { Histograms } from './histograms';
import { useRoom, useRoomApi } from './room-context';
import { StepperField } from './stepper-field';

const titles: Record<FacetId, string> = {
  kind: 'Kind',
  family: 'Family',
  rarity: 'Rarity of the value',
  hubClass: 'Hub class',
  membership: 'Membership',
  status: 'Status',
  country: 'Country',
  asn: 'Network (ASN)',
  plan: 'Plan',
  cluster: 'Cluster',
};

function titleOf(facet: FacetId, value: string): string {
  if (facet === 'kind') {
    if (value === 'account') return 'Accounts';
    return value === 'aggregate' ? 'Groups of accounts' : identifierKindFacts(value).plural;
  }
  if (facet === 'family') return evidenceFamilyTitles[value as EvidenceFamily];
  if (facet === 'rarity') return rarityBandTitles[value as RarityBand];
  if (facet === 'hubClass') return hubClassWords[value as HubClass]?.title ?? 'Not classed';
  const word = value === 'none' ? 'in no cluster' : value;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What is on the canvas, counted; a value that is switched off is not drawn and not listed, and its count stays. */
export function FacetsPanel() {
  const room = useRoomApi();
  const doc = useRoom(({ canvas }) => canvas.doc);
  const data = useRoom(({ canvas }) => canvas.data);
  const facets = useMemo(() => facetsOf(doc, data), [doc, data]);
  const { filter } = settingsOf(doc);
  const change = (next: CanvasFilter, label: string) =>
    room.update((state) => dispatch(state, { type: 'filter/set', filter: next, label }));
  return (
    <section aria-label="Filters" className="h-full space-y-4 overflow-y-auto p-3">
      <header className="flex h-6 items-center">
        <h2 className="flex-1 text-sm font-semibold">Filters</h2>
        {isFiltering(filter) && (
          <Button size="sm" variant="ghost" onClick={() => change(noFilter, 'clear the filters')}>
            Clear
          </Button>
        )}
      </header>
      <StepperField
        label="Values shared by at least"
        unit="drawn nodes"
        value={filter.sharedMin}
        max={20}
        onChange={(sharedMin) => change({ ...filter, sharedMin }, `values shared by ${sharedMin} or more`)}
      />
      <StepperField
        label="Links of at least"
        unit="bits"
        value={filter.linkBitsMin}
        max={60}
        step={5}
        onChange={(linkBitsMin) => change({ ...filter, linkBitsMin }, `links of ${linkBitsMin} bits or more`)}
      />
      <Histograms filter={filter} onChange={change} />
      {facets.map(({ id, values }) => (
        <fieldset key={id}>
          <legend className="mb-1 text-xs font-medium text-muted">{titles[id]}</legend>
          {values.map(({ value, count, isHidden }) => {
            const title = titleOf(id, value);
            return (
              <div key={value} className="flex items-center">
                <div className="min-w-0 flex-1 truncate">
                  <Checkbox
                    label={title}
                    checked={!isHidden}
                    onChange={() =>
                      change(
                        toggleFacetValue(filter, id, value),
                        `${isHidden ? 'show' : 'filter out'} ${title.toLowerCase()}`,
                      )
                    }
                  />
                </div>
                <span className="text-xs text-muted tabular-nums">{formatCount(count)}</span>
              </div>
            );
          })}
        </fieldset>
      ))}
    </section>
  );
}
