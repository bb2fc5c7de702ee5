'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { FamilyIcon } from '@/components/marks/family';
import { cx } from '@/components/ui/cx';
import { formatBits, formatCount, formatDecimal, formatQuantity } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import type { PairEvidence, PairExplanation } from '@/lib/contracts/explanation';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { RowsBehind } from './rows-behind';
import { WaterfallBar, WaterfallTotalBar } from './waterfall-bar';
import { buildWaterfall, type WaterfallScale, type WaterfallStep } from './waterfall-steps';

/** The evidence of a pair from prior to weight, every bar on one scale; each opens the raw rows behind it. */
export function Waterfall({ explanation }: { explanation: PairExplanation }) {
  const { steps, weightless, scale } = buildWaterfall(explanation);
  return (
    <section aria-label="Evidence in bits, adding up" className="@container text-sm">
      <ol>
        <TotalRow title="Before any evidence" bits={explanation.priorBits} scale={scale}>
          Two accounts picked at random are almost never one hand’s.
        </TotalRow>
        {steps.map((step) => (
          <StepRow
            key={`${step.item.comparisonId}|${step.item.level}|${step.item.identifierId}`}
            step={step}
            scale={scale}
          />
        ))}
        <TotalRow title="Together" bits={explanation.weightBits} scale={scale} isTotal />
      </ol>
      {weightless.length > 0 && <Weightless items={weightless} />}
    </section>
  );
}

const rowClass =
  'grid w-full grid-cols-[minmax(0,1fr)_4rem] items-center gap-x-3 gap-y-1 py-1.5 @2xl:grid-cols-[minmax(0,2fr)_minmax(12rem,3fr)_4.5rem]';
const barClass = 'col-span-2 row-start-2 @2xl:col-span-1 @2xl:col-start-2 @2xl:row-start-1';
const bitsClass = 'text-right font-semibold tabular-nums @2xl:col-start-3 @2xl:row-start-1';

function TotalRow({
  title,
  bits,
  scale,
  isTotal = false,
  children,
}: {
  title: string;
  bits: number;
  scale: WaterfallScale;
  isTotal?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <li className={cx(rowClass, 'pl-6', isTotal && 'border-t border-line-strong')}>
      <span className="min-w-0">
        <span className={cx(isTotal && 'font-semibold')}>{title}</span>
        {children && <span className="block text-xs text-muted">{children}</span>}
      </span>
      <span className={bitsClass}>{formatBits(bits)}</span>
      <span className={barClass}>
        <WaterfallTotalBar bits={bits} scale={scale} />
      </span>
    </li>
  );
}

function StepRow({ step, scale }: { step: WaterfallStep; scale: WaterfallScale }) {
  const [isOpen, setOpen] = useState(false);
  const { item } = step;
  const hasRows = item.rows.length > 0;
  return (
    <li className="border-t border-line">
      <button
        type="button"
        aria-expanded={isOpen}
        disabled={!hasRows}
        title={hasRows ? 'Show the rows behind this' : undefined}
        onClick={() => setOpen(!isOpen)}
        className={cx(rowClass, 'group rounded-sm text-left', hasRows && 'hover:bg-hover')}
      >
        <span className="flex min-w-0 items-start gap-1.5">
          <ChevronRight
            aria-hidden
            className={cx(
              'mt-0.5 size-3.5 shrink-0 text-faint',
              isOpen && 'rotate-90',
              !hasRows && 'opacity-0',
            )}
          />
          <span className="min-w-0">
            <span className="block">{item.sentence}</span>
            <span className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
              <span className="inline-flex items-center gap-1">
                <FamilyIcon family={item.family} className="size-3.5" />
                {evidenceFamilyTitles[item.family]}
              </span>
              <Facts item={item} />
            </span>
            <Cap item={item} />
          </span>
        </span>
        <span className={bitsClass}>{formatBits(item.bits)}</span>
        <span className={barClass}>
          <WaterfallBar step={step} scale={scale} />
        </span>
      </button>
      {isOpen && <RowsBehind references={item.rows} />}
    </li>
  );
}

function Facts({ item }: { item: PairEvidence }) {
  const { rarity, firstSeen, lastSeen } = item;
  return (
    <>
      {rarity && (
        <span title="Accounts that hold the value, of all accounts">
          {formatCount(rarity.accountsHolding)} of {formatQuantity(rarity.accountsInWorld, 'account')}
        </span>
      )}
      {firstSeen !== null && lastSeen !== null && (
        <span title="First and last seen (UTC)">{formatDayRange(firstSeen, lastSeen)}</span>
      )}
    </>
  );
}

function Cap({ item }: { item: PairEvidence }) {
  if (item.capReason === null && item.bits === item.bitsUncapped) return null;
  return (
    <span className="block text-xs text-muted">
      Counted {formatBits(item.bits)} of {formatBits(item.bitsUncapped)} bits
      {item.capReason ? `: ${item.capReason}` : '.'}
    </span>
  );
}

function Weightless({ items }: { items: readonly PairEvidence[] }) {
  return (
    <details className="mt-2 border-t border-line pt-2">
      <summary className="text-xs text-muted">
        {formatQuantity(items.length, 'comparison')} looked at that weigh {formatDecimal(0, 1)} bits
      </summary>
      <ul className="mt-1 space-y-1 pl-6 text-xs text-muted">
        {items.map((item) => (
          <li key={`${item.comparisonId}|${item.identifierId}`}>
            {item.sentence}
            {item.capReason && ` ${item.capReason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
