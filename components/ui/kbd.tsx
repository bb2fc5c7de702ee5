/** Keys as they are printed on the keyboard: `<Kbd keys={['Ctrl', 'K']} />`. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex gap-0.5">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line-strong px-1 font-sans text-[11px] leading-none text-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
