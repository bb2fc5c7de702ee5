import { SearchInput } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

export interface FilterChoice {
  readonly id: string;
  /** Said to screen readers; on the screen the chosen option speaks for itself. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What narrows a list on its page: words to find, and choices beside them. */
export function FilterBar({
  findLabel,
  find,
  choices,
  onChange,
}: {
  findLabel: string;
  find: string;
  choices: readonly FilterChoice[];
  /** The name of what was changed (`find`, or the id of a choice) with its new value. */
  onChange: (id: string, value: string) => void;
}) {
  return (
    <>
      <SearchInput
        label={findLabel}
        value={find}
        onChange={(value) => onChange('find', value)}
        className="w-60"
      />
      {choices.map(({ id, label, value, options }) => (
        <Select
          key={id}
          label={label}
          isLabelHidden
          value={value}
          onChange={(next) => onChange(id, next)}
          options={options}
        />
      ))}
    </>
  );
}
