import {
  CreditCard,
  Globe,
  IdCard,
  type LucideIcon,
  MessageSquareText,
  Smartphone,
  Waypoints,
} from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { type EvidenceFamily, evidenceFamilyTitles } from '@/lib/domain/evidence-family';

/** Icon and colour of each evidence family: never the colour alone. */
export const familyIcons: Record<EvidenceFamily, LucideIcon> = {
  payment: CreditCard,
  device: Smartphone,
  network: Globe,
  identity: IdCard,
  behaviour: MessageSquareText,
  relation: Waypoints,
};

const familyText: Record<EvidenceFamily, string> = {
  payment: 'text-family-payment',
  device: 'text-family-device',
  network: 'text-family-network',
  identity: 'text-family-identity',
  behaviour: 'text-family-behaviour',
  relation: 'text-family-relation',
};

export const familyColor: Record<EvidenceFamily, string> = {
  payment: 'var(--family-payment)',
  device: 'var(--family-device)',
  network: 'var(--family-network)',
  identity: 'var(--family-identity)',
  behaviour: 'var(--family-behaviour)',
  relation: 'var(--family-relation)',
};

export function FamilyIcon({ family, className }: { family: EvidenceFamily; className?: string }) {
  const Icon = familyIcons[family];
  return <Icon aria-hidden className={cx('size-4 shrink-0', familyText[family], className)} />;
}

/** Icon with the family's name. */
export function FamilyLabel({ family }: { family: EvidenceFamily }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <FamilyIcon family={family} />
      {evidenceFamilyTitles[family]}
    </span>
  );
}
