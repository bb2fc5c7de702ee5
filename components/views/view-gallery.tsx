'use client';

import { Download, PackageCheck, Snowflake, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { parseAsString, useQueryStates } from 'nuqs';
import { useCaseChange } from '@/components/cases/use-case-change';
import { ExportButton } from '@/components/exports/export-button';
import { ShareViewButton } from '@/components/sharing/share-view-dialog';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { ButtonAnchor, IconButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Timestamp } from '@/components/ui/timestamp';
import { removeView } from '@/lib/api-client/views';
import type { ViewSummary } from '@/lib/contracts/views';
import { ViewHistory } from './view-history';

const any = '';
const filters = {
  find: parseAsString.withDefault(''),
  folder: parseAsString.withDefault(any),
  tag: parseAsString.withDefault(any),
};

/** Saved views as pictures, by folder and tag. The filters live in the address. */
export function ViewGallery({
  views,
  total,
  title = 'Saved views',
}: {
  views: readonly ViewSummary[];
  total: number;
  title?: string;
}) {
  const [{ find, folder, tag }, setFilters] = useQueryStates(filters);
  const text = find.trim().toLowerCase();
  const shown = views.filter(
    (view) =>
      (folder === any || view.folder === folder || view.folder.startsWith(`${folder}/`)) &&
      (tag === any || view.tags.includes(tag)) &&
      (text === '' || `${view.name} ${view.description}`.toLowerCase().includes(text)),
  );
  const choices = (values: readonly string[], all: string) => [
    { value: any, label: all },
    ...[...new Set(values)]
      .filter((value) => value !== '')
      .toSorted()
      .map((value) => ({ value, label: value })),
  ];
  const folders = views.map((view) => view.folder);
  const allTags = views.flatMap((view) => view.tags);
  const left = total - views.length;
  return (
    <Panel
      id="views"
      title={title}
      description={`${formatQuantity(shown.length, 'view')}${left > 0 ? `; ${formatCount(left)} changed longer ago are left out` : ''}`}
      actions={
        <FilterBar
          findLabel="Find in name and description"
          find={find}
          choices={[
            { id: 'folder', label: 'Folder', value: folder, options: choices(folders, 'All folders') },
            { id: 'tag', label: 'Tag', value: tag, options: choices(allTags, 'All tags') },
          ]}
          onChange={(id, value) => void setFilters({ [id]: value })}
        />
      }
    >
      {shown.length === 0 ? (
        <EmptyState title="No view fits">
          Ctrl-S on the canvas saves one; clear the filters to see all.
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-4">
          {shown.map((view) => (
            <ViewCard key={view.id} view={view} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ViewCard({ view }: { view: ViewSummary }) {
  const remove = useCaseChange(() => removeView(view.id, view.version));
  const isMine = view.level === 'edit' || view.level === 'manage';
  return (
    <li className="flex flex-col overflow-hidden rounded-md border border-line">
      <Link href={hrefs.view(view.id)} className="block bg-white" tabIndex={-1} aria-hidden>
        {/* biome-ignore lint/performance/noImgElement: a drawing that comes with the page */}
        <img
          alt=""
          src={`data:image/svg+xml,${encodeURIComponent(view.thumbnail)}`}
          className="h-36 w-full object-contain"
        />
      </Link>
      <div className="flex flex-1 flex-col gap-1 border-t border-line p-2 text-sm">
        <div className="flex items-center gap-2">
          <Link
            href={hrefs.view(view.id)}
            className="min-w-0 flex-1 truncate font-medium hover:underline"
            title={view.description}
          >
            {view.name}
          </Link>
          {view.kind === 'frozen' && (
            <Badge icon={<Snowflake />} title="Shows the data of the day it was saved">
              frozen
            </Badge>
          )}
        </div>
        <p className="truncate text-xs text-muted">
          {formatQuantity(view.nodes, 'node')}, version {view.revision}
          {view.folder && `, in ${view.folder}`}
          {view.caseTitle && `, case ${view.caseTitle}`}
        </p>
        <p className="truncate text-xs text-muted">
          {view.updatedBy}, <Timestamp at={view.updatedAt} />
        </p>
        <div className="mt-auto flex items-center gap-1 pt-1">
          {view.tags.slice(0, 3).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          <span className="flex-1" />
          <ViewHistory view={view} />
          {isMine && <ShareViewButton view={view} />}
          <ExportButton
            subject={{ kind: 'view', id: view.id }}
            trigger={
              <IconButton label={`Export evidence of ${view.name}`}>
                <PackageCheck />
              </IconButton>
            }
          />
          <ButtonAnchor
            size="sm"
            variant="ghost"
            href={`/api/views/${encodeURIComponent(view.id)}/file`}
            download
            aria-label={`Save “${view.name}” as a file`}
            title="Save as a file"
          >
            <Download aria-hidden className="size-4" />
          </ButtonAnchor>
          {isMine && (
            <IconButton
              label={`Delete “${view.name}” and its ${formatQuantity(view.revision, 'version')}`}
              onClick={() => remove.mutate(undefined)}
            >
              <Trash2 />
            </IconButton>
          )}
        </div>
      </div>
    </li>
  );
}
