import { ColumnUses } from '@/components/imports/column-uses';
import { tableWords } from '@/components/imports/words';
import { CopyText } from '@/components/ui/copy-text';
import { formatBytes, formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { FileReport } from '@/lib/contracts/imports';

/** Each file: what it was read as, how its columns were understood, and its digest. */
export function FileReports({ files }: { files: readonly FileReport[] }) {
  return (
    <Panel title="Files" description="What each was read as" isFlush>
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <li key={`${file.table}|${file.sha256}`} className="px-3 py-2.5 text-sm">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="font-medium">{file.name}</span>
              <span className="text-muted">{tableWords[file.table].title}</span>
              <span className="text-muted">
                {file.format.toUpperCase()}
                {file.compression === 'none' ? '' : `, ${file.compression}`}, {formatBytes(file.bytes)}
              </span>
              <span className="flex-1" />
              <span className="tabular">{formatCount(file.accepted)} accepted</span>
              {file.rejected > 0 && (
                <span className="tabular text-warn">{formatCount(file.rejected)} rejected</span>
              )}
              {file.duplicates > 0 && (
                <span className="tabular text-muted">{formatCount(file.duplicates)} duplicates</span>
              )}
            </div>
            <ColumnUses columns={file.columns} />
            <p className="mt-1 text-xs text-faint">
              SHA-256 <CopyText text={file.sha256} label="digest" lengthMax={24} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
