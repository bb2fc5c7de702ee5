import { cx } from '@/components/ui/cx';

/** The system's own file chooser, its button dressed like ours. */
export function FileInput({
  label,
  accept,
  onFile,
  className,
}: {
  label: string;
  accept: string;
  onFile: (file: File | undefined) => void;
  className?: string;
}) {
  return (
    <label className={cx('block min-w-0', className)}>
      <span className="mb-1 block text-xs font-medium text-muted">{label}</span>
      <input
        type="file"
        accept={accept}
        onChange={({ target }) => onFile(target.files?.[0])}
        className="w-full text-sm text-muted file:mr-3 file:h-7 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink hover:file:bg-hover"
      />
    </label>
  );
}
