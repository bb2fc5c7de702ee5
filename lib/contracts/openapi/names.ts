import { z } from 'zod';
import * as actions from '@/lib/contracts/actions';
import * as alerts from '@/lib/contracts/alerts';
import * as attribution from '@/lib/contracts/attribution';
import * as audit from '@/lib/contracts/audit';
import * as campaignReach from '@/lib/contracts/campaign-reach';
import * as campaigns from '@/lib/contracts/campaigns';
import * as canvasProvenance from '@/lib/contracts/canvas-provenance';
import * as cases from '@/lib/contracts/cases';
import * as clusters from '@/lib/contracts/clusters';
import * as comments from '@/lib/contracts/comments';
import * as decisions from '@/lib/contracts/decisions';
import * as erasure from '@/lib/contracts/erasure';
import * as evaluation from '@/lib/contracts/evaluation';
import * as evidence from '@/lib/contracts/evidence';
import * as explanation from '@/lib/contracts/explanation';
import * as explore from '@/lib/contracts/explore';
import * as exportRequests from '@/lib/contracts/export-requests';
import * as figures from '@/lib/contracts/figures';
import * as graph from '@/lib/contracts/graph';
import * as holds from '@/lib/contracts/holds';
import * as hubOverrides from '@/lib/contracts/hub-overrides';
import * as imports from '@/lib/contracts/imports';
import * as jobs from '@/lib/contracts/jobs';
import * as lanes from '@/lib/contracts/lanes';
import * as links from '@/lib/contracts/links';
import * as notifications from '@/lib/contracts/notifications';
import * as operatorDetail from '@/lib/contracts/operator-detail';
import * as overview from '@/lib/contracts/overview';
import * as partner from '@/lib/contracts/partner';
import * as passkeys from '@/lib/contracts/passkeys';
import * as paths from '@/lib/contracts/paths';
import * as people from '@/lib/contracts/people';
import * as problem from '@/lib/contracts/problem';
import * as queryTrace from '@/lib/contracts/query-trace';
import * as received from '@/lib/contracts/received';
import * as receivedContents from '@/lib/contracts/received-contents';
import * as retention from '@/lib/contracts/retention';
import * as runComparison from '@/lib/contracts/run-comparison';
import * as runs from '@/lib/contracts/runs';
import * as search from '@/lib/contracts/search';
import * as shares from '@/lib/contracts/shares';
import * as signals from '@/lib/contracts/signals';
import * as storedCanvas from '@/lib/contracts/stored-canvas';
import * as uploads from '@/lib/contracts/uploads';
import * as views from '@/lib/contracts/views';

const modules: readonly object[] = [
  actions,
  alerts,
  attribution,
  audit,
  campaignReach,
  campaigns,
  canvasProvenance,
  cases,
  clusters,
  comments,
  decisions,
  erasure,
  evaluation,
  evidence,
  explanation,
  explore,
  exportRequests,
  figures,
  graph,
  holds,
  hubOverrides,
  imports,
  jobs,
  lanes,
  links,
  notifications,
  operatorDetail,
  overview,
  partner,
  passkeys,
  paths,
  people,
  problem,
  queryTrace,
  received,
  receivedContents,
  retention,
  runComparison,
  runs,
  search,
  shares,
  signals,
  storedCanvas,
  uploads,
  views,
];

/** `clusterPage` → `ClusterPage`, as the type of the schema is called. */
const typeName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The names of the contracts: every exported schema of an object, or of a choice of objects, under the name of its type. */
export const contractNames = z.registry<{ id: string }>();
const taken = new Set<string>();

/** Two contracts of one name would be one schema of the document: what answers the one would be described as the other. */
function register(schema: z.ZodType, id: string): void {
  if (taken.has(id)) throw new Error(`Two contracts are called ${id}. Give one of them another name.`);
  taken.add(id);
  contractNames.add(schema, { id });
}

for (const exported of modules) {
  for (const [name, schema] of Object.entries(exported)) {
    const hasFields = schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion;
    if (hasFields && !contractNames.has(schema)) register(schema, typeName(name));
  }
}
