import { Page } from '@/components/shell/page';

export default function OverviewPage() {
  return <Page crumbs={[{ label: 'Overview' }]}>{null}</Page>;
}
