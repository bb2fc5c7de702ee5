import { Select } from '@/components/ui/select';
import { type ConfidenceLevel, confidenceLevels, confidenceMeanings } from '@/lib/attribution/confidence';
import { describeLikelihood, type LikelihoodBand, likelihoodBands } from '@/lib/attribution/likelihood';

const likelihoods = likelihoodBands.map((band) => ({
  value: band,
  label: describeLikelihood({ by: 'band', band }),
}));
const confidences = confidenceLevels.map((level) => ({
  value: level,
  label: level,
  hint: confidenceMeanings[level],
}));

/** How likely a claim is, in the words of the scale. */
export function LikelihoodSelect({
  value,
  onChange,
}: {
  value: LikelihoodBand;
  onChange: (band: LikelihoodBand) => void;
}) {
  return (
    <Select label="Likelihood" value={value} onChange={onChange} options={likelihoods} className="w-full" />
  );
}

/** How far the basis of a claim can be trusted; apart from how likely it is. */
export function ConfidenceSelect({
  value,
  onChange,
}: {
  value: ConfidenceLevel;
  onChange: (level: ConfidenceLevel) => void;
}) {
  return (
    <Select
      label="Confidence in the basis"
      value={value}
      onChange={onChange}
      options={confidences}
      className="w-full"
    />
  );
}
