import { cx } from '@/components/ui/cx';

export type Certainty = 'confirmed' | 'probable' | 'possible';

const fills: Record<Certainty, string> = {
  confirmed: 'fill-confirmed',
  probable: 'fill-probable',
  possible: 'fill-possible',
};
const words: Record<Certainty, string> = {
  confirmed: 'Confirmed',
  probable: 'Probable',
  possible: 'Possible',
};

/** The fill of a certainty, as a swatch: solid, hatched, outline. */
export function CertaintySwatch({ certainty, className }: { certainty: Certainty; className?: string }) {
  return (
    <span aria-hidden className={cx('inline-block size-2.5 rounded-full', fills[certainty], className)} />
  );
}

export function CertaintyLabel({ certainty }: { certainty: Certainty }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <CertaintySwatch certainty={certainty} />
      {words[certainty]}
    </span>
  );
}
