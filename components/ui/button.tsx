'use client';

import { Button as BaseButton } from '@base-ui/react/button';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'sm' | 'md';

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors disabled:opacity-45 data-disabled:opacity-45';
const variants: Record<Variant, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger: 'border border-bad/40 bg-surface text-bad hover:bg-bad-soft',
};
const sizes: Record<Size, string> = { sm: 'h-7 px-2 text-sm', md: 'h-8 px-3 text-sm' };

function buttonClass(variant: Variant = 'secondary', size: Size = 'md', className?: string): string {
  return cx(base, variants[variant], sizes[size], className);
}

interface Look {
  variant?: Variant;
  size?: Size;
}

export function Button({
  variant,
  size,
  className,
  ...props
}: Omit<ComponentProps<typeof BaseButton>, 'className'> & Look & { className?: string }) {
  return <BaseButton type="button" className={buttonClass(variant, size, className)} {...props} />;
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ variant, size, className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonClass(variant, size, className)} {...props} />;
}

/** Looks like a button, downloads a file or leaves the app: no client navigation. */
export function ButtonAnchor({ variant, size, className, ...props }: ComponentProps<'a'> & Look) {
  return <a className={buttonClass(variant, size, className)} {...props} />;
}

/** A square button with an icon only; `label` is its accessible name and its tooltip. */
export function IconButton({
  label,
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof BaseButton>, 'className' | 'children'> & {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <BaseButton
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-ink disabled:opacity-45 data-popup-open:bg-hover data-popup-open:text-ink [&_svg]:size-4',
        className,
      )}
      {...props}
    >
      {children}
    </BaseButton>
  );
}
