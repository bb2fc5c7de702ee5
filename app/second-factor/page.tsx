import type { Metadata } from 'next';
import { RequiredFactorView } from '@/components/people/second-factor/required-factor-view';
import { readSecondFactorState } from '@/lib/server/second-factor-state';

export const metadata: Metadata = { title: 'Second factor' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where those are led whose role must have a second factor and who have shown none. `?to=` leads on. */
export default async function SecondFactorPage({ searchParams }: Props) {
  return <RequiredFactorView {...(await readSecondFactorState((await searchParams).to))} />;
}
