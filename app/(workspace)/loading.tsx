import { Bar } from '@/components/shell/bar';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <Bar crumbs={[]} />
      <main id="main" className="min-h-0 flex-1 overflow-hidden">
        <div className="mx-auto flex max-w-[1600px] flex-col gap-4 p-4">
          <div className="h-[86px] rounded-md border border-line bg-surface" />
          <Panel isFlush>
            <SkeletonRows rows={14} />
          </Panel>
        </div>
      </main>
    </>
  );
}
