'use client';

import { CopyText } from '@/components/ui/copy-text';
import type { OperationSummary } from '@/lib/contracts/openapi/summarise';

/** One operation: its line, and on demand who may call it, what it takes and gives, and a call to paste. */
export function OperationDetails({ operation }: { operation: OperationSummary }) {
  const { id, method, path, summary } = operation;
  return (
    <details id={id} className="group">
      <summary className="flex min-h-9 cursor-pointer flex-wrap items-baseline gap-x-3 px-4 py-1.5 text-sm hover:bg-hover">
        <span className="w-14 shrink-0 font-mono text-xs font-semibold text-muted">{method}</span>
        <code className="font-mono">{path}</code>
        <span className="text-muted">{summary}</span>
      </summary>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-4 text-sm">
        <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-y-1">
          <dt className="text-muted">Who</dt>
          <dd>{operation.roles.length > 0 ? operation.roles.join(', ') : 'everybody, signed in or not'}</dd>
          <dt className="text-muted">Token scope</dt>
          <dd>{operation.scope ?? 'none'}</dd>
          <dt className="text-muted">Audit log</dt>
          <dd>{operation.isRecorded ? 'keeps each call' : 'does not keep it'}</dd>
          <dt className="text-muted">Answer</dt>
          <dd className="font-mono text-xs">{operation.answer}</dd>
        </dl>
        {operation.fields.length > 0 && <Fields operation={operation} />}
        <div>
          <p className="mb-1 text-xs font-medium text-muted">With curl</p>
          <p className="rounded-md border border-line bg-canvas px-2 py-1">
            <CopyText text={operation.curl} label="call" lengthMax={160} />
          </p>
        </div>
        <p className="text-xs text-muted">
          {operation.statuses.map(({ status, description }) => (
            <span key={status} title={description} className="mr-3">
              {status}
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}

function Fields({ operation: { fields, path, method } }: { operation: OperationSummary }) {
  return (
    <table aria-label={`What ${method} ${path} takes`} className="w-full text-left">
      <thead className="text-xs text-muted">
        <tr>
          <th className="py-1 pr-4 font-medium">Field</th>
          <th className="py-1 pr-4 font-medium">In</th>
          <th className="py-1 pr-4 font-medium">Type</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, place, type, isRequired }) => (
          <tr key={`${place} ${name}`} className="border-t border-line align-baseline">
            <td className="py-1 pr-4 font-mono text-xs">
              {name}
              {isRequired && <span className="ml-1 font-sans text-muted">needed</span>}
            </td>
            <td className="py-1 pr-4 text-muted">{place}</td>
            <td className="py-1 pr-4 font-mono text-xs break-words">{type}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
