'use client';

import { useState } from 'react';
import { FamilyIcon } from '@/components/marks/family';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { cx } from '@/components/ui/cx';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import type { ExpandInput, ValueCount } from '@/lib/contracts/graph';
import { type RarityBand, rarityBands, rarityBandTitles } from '@/lib/domain/rarity';
import { type AccountCounts, matchingCount, neighbourSentence } from './expand-counts';
import { HubList } from './hub-list';
import { LimitField } from './limit-field';
import { expandInto } from './requests/expand';
import { guarded } from './requests/guarded';
import { useRoomApi } from './room-context';
import { StepperField } from './stepper-field';
import { type WindowChoice, WindowFields } from './window-fields';

type What = 'accounts' | 'linked' | 'values';

const words: Record<What, { title: string; hint: string }> = {
  accounts: { title: 'Accounts that share values', hint: 'with the values between, strongest link first' },
  linked: { title: 'Linked accounts', hint: 'by the links of the run, strongest first' },
  values: { title: 'Values it uses', hint: 'rarest first' },
};

/** Chooses what an account brings: which sort, which kinds, how rare, how many. */
export function ExpandAccountForm({ counts }: { counts: AccountCounts }) {
  const room = useRoomApi();
  const [what, setWhat] = useState<What>('accounts');
  const [bands, setBands] = useState<readonly RarityBand[]>(['rare', 'medium', 'common']);
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [limit, setLimit] = useState(50);
  const [window, setWindow] = useState<WindowChoice>({ from: null, to: null });
  const [bitsMin, setBitsMin] = useState(0);
  const matching = matchingCount(counts, { what, bands, kinds });
  const isNarrowed = window.from !== null || window.to !== null || bitsMin > 0;
  const isExact = !isNarrowed && (kinds.length === 0 || what !== 'accounts');
  const expand = () => {
    room.set({ dialog: null });
    const request: ExpandInput = {
      key: counts.key,
      what,
      bands: [...bands],
      kinds: [...kinds],
      limit,
      ...windowOf(window),
      ...(bitsMin > 0 ? { linkBitsMin: bitsMin } : {}),
    };
    void guarded(room, 'Expanding', () => expandInto(room, request));
  };
  return (
    <form
      className="space-y-4 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        expand();
      }}
    >
      <p className="text-base">{neighbourSentence(counts)}</p>
      <fieldset className="grid grid-cols-3 gap-2">
        <legend className="sr-only">What to bring</legend>
        {(['accounts', 'linked', 'values'] as const).map((choice) => (
          <label
            key={choice}
            className={cx(
              'rounded-md border p-2 text-sm',
              what === choice ? 'border-accent bg-accent-soft' : 'border-line-strong hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name="what"
              className="sr-only"
              checked={what === choice}
              onChange={() => setWhat(choice)}
            />
            <span className="font-medium">{words[choice].title}</span>
            <span className="block text-xs text-muted">{words[choice].hint}</span>
          </label>
        ))}
      </fieldset>
      {what === 'linked' ? (
        <p className="text-sm text-muted">
          {formatQuantity(counts.links.strong, 'strong link')}, {formatCount(counts.links.weaker)} weaker.
        </p>
      ) : (
        <KindTable
          counts={counts.values}
          bands={bands}
          kinds={kinds}
          setBands={setBands}
          setKinds={setKinds}
        />
      )}
      {what === 'linked' ? (
        <StepperField
          label="Links of at least"
          unit="bits"
          value={bitsMin}
          max={60}
          step={5}
          onChange={setBitsMin}
        />
      ) : (
        <WindowFields value={window} onChange={setWindow} />
      )}
      <HubList counts={counts} />
      <footer className="flex items-center justify-end gap-3 border-t border-line pt-3">
        <LimitField value={limit} onChange={setLimit} />
        <Button type="submit" variant="primary" disabled={matching === 0}>
          Bring {formatCount(Math.min(limit, matching))}
          {isExact ? ` of ${formatCount(matching)}` : ' at most'}
        </Button>
      </footer>
    </form>
  );
}

function windowOf({ from, to }: WindowChoice): Pick<ExpandInput, 'window'> {
  if (from === null && to === null) return {};
  return { window: { from: from ?? 0, to: to ?? Number.MAX_SAFE_INTEGER } };
}

function KindTable({
  counts,
  bands,
  kinds,
  setBands,
  setKinds,
}: {
  counts: readonly ValueCount[];
  bands: readonly RarityBand[];
  kinds: readonly string[];
  setBands: (bands: readonly RarityBand[]) => void;
  setKinds: (kinds: readonly string[]) => void;
}) {
  const all = counts.map(({ kind }) => kind);
  const chosen = kinds.length === 0 ? all : kinds;
  const toggleKind = (kind: string) => {
    const next = chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind];
    setKinds(next.length === all.length ? [] : next);
  };
  const toggleBand = (band: RarityBand) =>
    setBands(bands.includes(band) ? bands.filter((other) => other !== band) : [...bands, band]);
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-left text-xs text-muted">
        Values it uses, by kind and rarity. Switch off what you do not want to follow.
      </caption>
      <thead>
        <tr>
          <th />
          {rarityBands.map((band) => (
            <th key={band} title={rarityBandTitles[band]} className="text-right font-normal">
              <span className="inline-flex">
                <Checkbox label={band} checked={bands.includes(band)} onChange={() => toggleBand(band)} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, family, title, values }) => (
          <tr key={kind} className={cx('border-t border-line', !chosen.includes(kind) && 'text-faint')}>
            <td className="flex items-center gap-2">
              <FamilyIcon family={family} />
              <Checkbox label={title} checked={chosen.includes(kind)} onChange={() => toggleKind(kind)} />
            </td>
            {rarityBands.map((band) => (
              <td key={band} className={cx('text-right', !bands.includes(band) && 'text-faint')}>
                {(values[band] ?? 0) > 0 ? formatCount(values[band] ?? 0) : '·'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
