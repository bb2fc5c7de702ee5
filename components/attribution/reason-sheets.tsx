/** The reasons for each account of an action, as files: a page each to hand out, or one table of all. */
export function ReasonSheets({ actionId }: { actionId: string }) {
  const href = (format: 'zip' | 'csv') => `/api/actions/${actionId}/reasons/file?format=${format}`;
  return (
    <span>
      Reason sheets:{' '}
      <a href={href('zip')} download className="underline" title="A page for each account, to hand out">
        ZIP
      </a>
      ,{' '}
      <a href={href('csv')} download className="underline" title="One table of all accounts">
        CSV
      </a>
    </span>
  );
}
