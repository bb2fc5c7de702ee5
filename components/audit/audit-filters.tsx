'use client';

import { debounce, parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { actionOptions, anything, outcomeOptions } from '@/components/audit/words';
import { FilterBar } from '@/components/ui/filter-bar';

const filters = {
  object: parseAsString.withDefault(''),
  action: parseAsString.withDefault(anything),
  outcome: parseAsString.withDefault(anything),
  cursor: parseAsInteger,
};
const typingMs = 400;

/** Narrows the log; what is chosen lives in the address, and the server reads it from there. */
export function AuditFilters() {
  const [{ object, action, outcome }, setFilters] = useQueryStates(filters, { shallow: false });
  return (
    <FilterBar
      findLabel="About, e.g. account:42"
      find={object}
      choices={[
        { id: 'action', label: 'What was done', value: action, options: actionOptions },
        { id: 'outcome', label: 'Outcome', value: outcome, options: outcomeOptions },
      ]}
      onChange={(id, value) =>
        void setFilters(
          { [id === 'find' ? 'object' : id]: value, cursor: null },
          id === 'find' ? { limitUrlUpdates: debounce(typingMs) } : {},
        )
      }
    />
  );
}
