'use client';

import Link from 'next/link';
import { Logo } from '@/components/shell/logo';
import { navigation } from '@/components/shell/navigation';
import { PersonLinks } from '@/components/shell/person-links';
import { RailLink } from '@/components/shell/rail-link';
import type { Role } from '@/lib/domain/actor';

/** `isTeam`: whether people sign in by name. */
export function Rail({ isTeam, ...person }: { isTeam: boolean; name: string; role: Role }) {
  return (
    <nav
      data-shell="rail"
      aria-label="Main"
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-r border-line bg-surface py-2"
    >
      <Link
        href="/"
        aria-label="Skein, overview"
        className="mb-2 flex size-9 items-center justify-center rounded-md"
      >
        <Logo />
      </Link>
      {navigation.map(({ href, label, icon }) => (
        <RailLink key={href} href={href} label={label} icon={icon} />
      ))}
      <PersonLinks isTeam={isTeam} {...person} />
    </nav>
  );
}
