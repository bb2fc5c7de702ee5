import type { ActionChoiceInput, ActionSimulation } from '@/lib/contracts/actions';
import { type ActionDeps, runSimulation } from '@/lib/usecases/attribution/run-simulation';

const innocentsShown = 500;
const groupsShown = 20;
const examplesShown = 10;
const valuesShown = 8;

/** What an action would do on the current run: who is caught, who is probably innocent, what survives. Changes nothing. */
export async function simulateAction(deps: ActionDeps, input: ActionChoiceInput): Promise<ActionSimulation> {
  const { simulation, values, targetsLeftOut, membersLeftOut } = await runSimulation(deps, input);
  const byId = new Map(values.map((value) => [value.id, value]));
  const { caught, survivors, innocents, survivorGroups } = simulation;
  return {
    hit: simulation.hit,
    caught: caught.length,
    confirmed: caught.length + survivors.length,
    caughtShare: simulation.caughtShare,
    innocentsLow: simulation.innocentsLow,
    innocentsHigh: simulation.innocentsHigh,
    innocents: innocents.slice(0, innocentsShown),
    innocentsLeftOut: Math.max(0, innocents.length - innocentsShown),
    survivors: survivors.length,
    survivorGroups: survivorGroups.slice(0, groupsShown).map((group) => ({
      accounts: group.accountIds.length,
      examples: group.accountIds.slice(0, examplesShown),
      values: group.values.slice(0, valuesShown).map((value) => ({
        ...value,
        display: byId.get(value.valueId)?.display ?? value.valueId,
        kind: byId.get(value.valueId)?.kind ?? '',
      })),
    })),
    survivorGroupsLeftOut: Math.max(0, survivorGroups.length - groupsShown),
    stoppedPerDay: simulation.stoppedPerDay,
    targetsLeftOut,
    membersLeftOut,
  };
}
