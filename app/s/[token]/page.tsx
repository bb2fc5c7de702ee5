import type { Metadata } from 'next';
import { SharedCanvas } from '@/components/sharing/shared-canvas';

export const metadata: Metadata = { title: 'Shared view', robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }> };

/** What somebody outside sees who was sent a link. Outside the workspace: no rail, no search, no way on. */
export default async function SharedPage({ params }: Props) {
  return <SharedCanvas token={(await params).token} />;
}
