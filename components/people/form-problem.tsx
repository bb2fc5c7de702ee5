import { ApiProblem } from '@/lib/api-client/problem';

/** Why a form was not accepted and what to do; read out when it appears. */
export function FormProblem({ error }: { error: Error | null }) {
  return (
    <div role="alert" className={error ? 'rounded-md border border-bad/40 px-3 py-2 text-sm' : 'hidden'}>
      {error && (
        <>
          <p className="text-bad">{error.message}</p>
          {error instanceof ApiProblem && error.remedy && <p className="text-muted">{error.remedy}</p>}
        </>
      )}
    </div>
  );
}
