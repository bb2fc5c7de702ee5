'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { promptPolicyWords } from '@/components/imports/words';
import type { PromptPolicy } from '@/lib/contracts/jobs';

const policies = Object.keys(promptPolicyWords) as PromptPolicy[];

/** What happens to prompt texts; decided per import and stored with the batch. */
export function PromptPolicyChoice({
  value,
  onChange,
}: {
  value: PromptPolicy;
  onChange: (value: PromptPolicy) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-medium text-muted">Prompts</legend>
      <RadioGroup
        value={value}
        onValueChange={(next) => onChange(next as PromptPolicy)}
        className="flex overflow-hidden rounded-md border border-line-strong"
      >
        {policies.map((policy) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside the radio
          <label
            key={policy}
            title={promptPolicyWords[policy].meaning}
            className="flex h-8 items-center gap-2 border-r border-line-strong px-3 text-sm last:border-r-0 has-data-checked:bg-hover has-data-checked:font-medium"
          >
            <Radio.Root
              value={policy}
              className="flex size-3.5 items-center justify-center rounded-full border border-line-strong data-checked:border-primary"
            >
              <Radio.Indicator className="size-1.5 rounded-full bg-primary" />
            </Radio.Root>
            {promptPolicyWords[policy].title}
          </label>
        ))}
      </RadioGroup>
    </fieldset>
  );
}
