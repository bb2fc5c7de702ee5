import type { AccountPlan } from '@/lib/synth/account';
import {
  type Content,
  campaignContent,
  campaignModel,
  crowdContent,
  crowdModel,
} from '@/lib/synth/activity/content';
import { ownRequests, placeOf } from '@/lib/synth/activity/own-activity';
import { type CampaignPlan, queueItems } from '@/lib/synth/operators/lane';
import { at, mix, unit } from '@/lib/synth/random';
import type { ExchangeRow } from '@/lib/synth/rows';
import { scatter, token } from '@/lib/synth/tokens';
import type { World } from '@/lib/synth/world';

/** A request with its circumstances, before it is written out as a row. */
interface Request {
  atMs: number;
  draw: number;
  campaign: CampaignPlan | undefined;
  content: Content;
  model: string;
  ip: string;
  device: string | undefined;
  medianLatencyMs: number;
}

/** All exchanges of a world: account after account in order of creation, each account's in time order. */
export function* exchangeRows(world: World): Generator<ExchangeRow> {
  const { knobs, seedHash } = world.settings;
  const latencyOf = new Map(world.operators.map(({ id, tactics }) => [id, tactics.latencyMs]));
  let serial = 0;
  for (const account of world.accounts) {
    const latencyMs = latencyOf.get(account.operator ?? '') ?? 1800;
    for (const request of requestsOf(account, knobs.wordings, latencyMs)) {
      yield toRow(account, request, scatter(serial++, seedHash), knobs.unrecorded, knobs.unclustered);
    }
  }
}

function* requestsOf(account: AccountPlan, wordings: number, latencyMs: number): Generator<Request> {
  const streams: Iterator<Request>[] = [ownStream(account)];
  for (const tenancy of account.tenancies) streams.push(queueStream(account, tenancy, wordings, latencyMs));
  yield* mergeByTime(streams);
}

function* ownStream(account: AccountPlan): Generator<Request> {
  const isProgram = account.activity.isProgram;
  for (const { atMs, sitting, turn } of ownRequests(account)) {
    const draw = mix(sitting, turn);
    const place = placeOf(account.places, sitting);
    yield {
      atMs,
      draw,
      campaign: undefined,
      content: crowdContent(account, atMs, draw),
      model: crowdModel(account, atMs, draw),
      ip: place.address(atMs, sitting),
      device: isProgram ? undefined : place.device.id,
      medianLatencyMs: 1800,
    };
  }
}

function* queueStream(
  account: AccountPlan,
  tenancy: AccountPlan['tenancies'][number],
  wordings: number,
  medianLatencyMs: number,
): Generator<Request> {
  const { campaign, seed } = tenancy.lane;
  const { address } = at(account.places, 0);
  for (const { index, atMs } of queueItems(tenancy)) {
    const draw = mix(seed, index);
    yield {
      atMs,
      draw,
      campaign,
      content: campaignContent(campaign, wordings, draw),
      model: campaignModel(campaign, atMs),
      ip: address(atMs, index),
      device: undefined,
      medianLatencyMs,
    };
  }
}

/** Merges a handful of streams, each in time order. */
function* mergeByTime(streams: readonly Iterator<Request>[]): Generator<Request> {
  const heads = streams.map((stream) => stream.next());
  for (;;) {
    let first = -1;
    let firstMs = Number.POSITIVE_INFINITY;
    for (const [i, head] of heads.entries()) {
      if (head.done || head.value.atMs >= firstMs) continue;
      first = i;
      firstMs = head.value.atMs;
    }
    const head = heads[first];
    const stream = streams[first];
    if (!head || head.done || !stream) return;
    yield head.value;
    heads[first] = stream.next();
  }
}

function toRow(
  account: AccountPlan,
  request: Request,
  serial: number,
  unrecorded: number,
  unclustered: number,
): ExchangeRow {
  const { draw, content } = request;
  const length = content.prompt.length;
  const inputTokens = Math.ceil(length / 4) + Math.floor(900 * unit(mix(draw, 21)) ** 4);
  const outputTokens = 20 + Math.floor(1400 * unit(mix(draw, 22)) ** (request.campaign ? 1.2 : 2.4));
  const spread = request.campaign ? 0.25 : 1.1;
  const latency =
    request.medianLatencyMs * Math.exp(spread * (unit(mix(draw, 23)) + unit(mix(draw, 24)) - 1));
  const keys = account.tier === 'api' ? 2 : 1;
  return {
    eventId: `ev_${token(serial)}`,
    accountId: account.id,
    atMs: request.atMs,
    ip: request.ip,
    device: unit(mix(draw, 25)) < unrecorded ? undefined : request.device,
    apiKey: account.activity.isProgram ? `key_${token(mix(account.seed, draw % keys))}` : undefined,
    model: request.model,
    capability: content.capability,
    inputTokens,
    outputTokens,
    latencyMs: Math.floor(latency + outputTokens * 2),
    outcome: outcomeOf(unit(mix(draw, 26))),
    prompt: content.prompt,
    promptCluster: unit(mix(draw, 27)) < unclustered ? undefined : content.promptCluster,
    campaign: request.campaign?.id,
  };
}

function outcomeOf(draw: number): string {
  if (draw < 0.965) return 'ok';
  if (draw < 0.985) return 'rate_limited';
  return draw < 0.993 ? 'refused' : 'error';
}
