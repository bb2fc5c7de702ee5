import { importTables, tableWords } from '@/components/imports/words';
import { Panel } from '@/components/ui/panel';
import type { TableFields } from '@/lib/contracts/uploads';

/** What files may hold, and the columns that would be understood; shown until the first file is there. */
export function WhatCanBeRead({ fields }: { fields: TableFields }) {
  return (
    <Panel
      title="What files may hold"
      description="Any of these; columns are matched by name and by common other names, and you can correct every match"
    >
      <dl className="grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-2 2xl:grid-cols-3">
        {importTables.map((table) => (
          <div key={table} className="text-sm">
            <dt className="font-medium">
              {tableWords[table].title}
              <span className="ml-2 font-normal text-muted">{tableWords[table].holds}</span>
            </dt>
            <dd className="mt-1 font-mono text-xs leading-5 text-faint">
              {fields[table].map(({ name, isRequired }, index) => (
                <span key={name}>
                  {index > 0 && ', '}
                  <span className={isRequired ? 'text-ink' : undefined}>{name}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-xs text-faint">
        Bright names are required. Card numbers are refused; give a fingerprint or token.
      </p>
    </Panel>
  );
}
