import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { LinkageInput, UseColumns } from '@/lib/linkage/input/linkage-input';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';

const nothing = new Float64Array();

function usesWithout({ uses, identifiers, kinds }: LinkageInput, family: EvidenceFamily): UseColumns {
  const isOut = Uint8Array.from(kinds, (kind) => (kind.family === family ? 1 : 0));
  const kept = new Uint32Array(uses.identifier.length);
  const offsets = new Uint32Array(uses.offsets.length);
  let size = 0;
  for (let account = 0; account < offsets.length - 1; account += 1) {
    for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1)
      if (isOut[identifiers.kind[uses.identifier[use] ?? 0] ?? 0] === 0) kept[size++] = use;
    offsets[account + 1] = size;
  }
  const pick = <T extends Float64Array | Uint32Array>(from: T, to: T): T => {
    for (let row = 0; row < size; row += 1) to[row] = from[kept[row] ?? 0] ?? 0;
    return to;
  };
  return {
    offsets,
    identifier: pick(uses.identifier, new Uint32Array(size)),
    firstSeen: pick(uses.firstSeen, new Float64Array(size)),
    lastSeen: pick(uses.lastSeen, new Float64Array(size)),
    count: pick(uses.count, new Float64Array(size)),
  };
}

/** The input as it would be did the source hold nothing of one family. */
export function inputWithout(input: LinkageInput, family: EvidenceFamily): LinkageInput {
  const { promptUse, ...rest } = input;
  return {
    ...rest,
    ...(promptUse && family !== 'behaviour' ? { promptUse } : {}),
    uses: usesWithout(input, family),
    relations:
      family === 'relation'
        ? {
            source: new Uint32Array(),
            target: new Uint32Array(),
            kind: new Uint16Array(),
            count: nothing,
            firstSeen: nothing,
            lastSeen: nothing,
            amount: nothing,
          }
        : input.relations,
    profile: input.profile.map((column) =>
      column.family === family ? { ...column, values: column.values.map(() => null) } : column,
    ),
  };
}

/** What was learned, less what it says of one family. */
export function modelWithout(model: ScoringModel, family: EvidenceFamily): ScoringModel {
  return {
    ...model,
    familiesAvailable: model.familiesAvailable.filter((available) => available !== family),
    signUp: family === 'behaviour' ? null : model.signUp,
    relation: family === 'relation' ? null : model.relation,
  };
}
