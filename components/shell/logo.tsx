/** Three threads that cross and run on as one: a skein. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" className="size-6 text-ink" aria-hidden>
      <g fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
        <path d="M3 5c6 0 6 7 9 7s3 0 9 0" />
        <path d="M3 12h6.5" opacity=".55" />
        <path d="M3 19c6 0 6-7 9-7" />
      </g>
      <circle cx="21" cy="12" r="1.6" fill="currentColor" />
    </svg>
  );
}
