import {
  Boxes,
  FolderOpen,
  Handshake,
  Images,
  Import,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Megaphone,
  PackageCheck,
  Siren,
  Users,
  VenetianMask,
  Waypoints,
} from 'lucide-react';

export interface NavigationItem {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Pressed after `G`, as in "G then C". */
  key: string;
}

/** The rail, top to bottom. Only pages that exist. */
export const navigation: readonly NavigationItem[] = [
  { href: '/', label: 'Overview', icon: LayoutDashboard, key: 'o' },
  { href: '/alerts', label: 'Alerts', icon: Siren, key: 'l' },
  { href: '/clusters', label: 'Clusters', icon: Boxes, key: 'c' },
  { href: '/campaigns', label: 'Campaigns', icon: Megaphone, key: 'p' },
  { href: '/operators', label: 'Operators', icon: VenetianMask, key: 't' },
  { href: '/accounts', label: 'Accounts', icon: Users, key: 'a' },
  { href: '/canvas', label: 'Canvas', icon: Waypoints, key: 'v' },
  { href: '/cases', label: 'Cases', icon: FolderOpen, key: 's' },
  { href: '/views', label: 'Saved views', icon: Images, key: 'w' },
  { href: '/imports', label: 'Imports', icon: Import, key: 'i' },
  { href: '/runs', label: 'Runs', icon: ListChecks, key: 'r' },
  { href: '/partner', label: 'Partners', icon: Handshake, key: 'n' },
  { href: '/bundles', label: 'Evidence', icon: PackageCheck, key: 'e' },
];

/** True for the page itself and everything below it; the overview only for itself. */
export function isActive(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
