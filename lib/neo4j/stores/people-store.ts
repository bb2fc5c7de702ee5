import { noTries } from '@/lib/domain/people/backoff';
import type { Gateway } from '@/lib/neo4j/gateway';
import { addUser } from '@/lib/neo4j/queries/add-user/query';
import { clearPendingSignIns } from '@/lib/neo4j/queries/clear-pending-sign-ins/query';
import { clearSignInTries } from '@/lib/neo4j/queries/clear-sign-in-tries/query';
import { endSessions } from '@/lib/neo4j/queries/end-sessions/query';
import { endSignInLinks } from '@/lib/neo4j/queries/end-sign-in-links/query';
import { findApiToken } from '@/lib/neo4j/queries/find-api-token/query';
import { findSession } from '@/lib/neo4j/queries/find-session/query';
import { findSignInLink } from '@/lib/neo4j/queries/find-sign-in-link/query';
import { findSignInRules } from '@/lib/neo4j/queries/find-sign-in-rules/query';
import { findUser } from '@/lib/neo4j/queries/find-user/query';
import { listApiTokens } from '@/lib/neo4j/queries/list-api-tokens/query';
import { listPeople } from '@/lib/neo4j/queries/list-people/query';
import { listSessions } from '@/lib/neo4j/queries/list-sessions/query';
import { lockSignInTries } from '@/lib/neo4j/queries/lock-sign-in-tries/query';
import { lockUser } from '@/lib/neo4j/queries/lock-user/query';
import { proveSession } from '@/lib/neo4j/queries/prove-session/query';
import { saveApiToken } from '@/lib/neo4j/queries/save-api-token/query';
import { savePendingSignIn } from '@/lib/neo4j/queries/save-pending-sign-in/query';
import { saveSession } from '@/lib/neo4j/queries/save-session/query';
import { saveSignInLink } from '@/lib/neo4j/queries/save-sign-in-link/query';
import { saveSignInRules } from '@/lib/neo4j/queries/save-sign-in-rules/query';
import { saveSignInTries } from '@/lib/neo4j/queries/save-sign-in-tries/query';
import { saveUser } from '@/lib/neo4j/queries/save-user/query';
import { spendSignInLink } from '@/lib/neo4j/queries/spend-sign-in-link/query';
import { takePendingSignIn } from '@/lib/neo4j/queries/take-pending-sign-in/query';
import { touchApiToken } from '@/lib/neo4j/queries/touch-api-token/query';
import { touchSession } from '@/lib/neo4j/queries/touch-session/query';
import type { PeopleStore, User } from '@/lib/usecases/ports/people';

async function changeUser(
  gateway: Gateway,
  id: string,
  change: Parameters<PeopleStore['changeUser']>[1],
): Promise<User | undefined> {
  let changed: User | undefined;
  await gateway.writeTogether(async (run) => {
    const [found] = await run(lockUser, { id });
    changed = found?.user && change(found.user, { hasAdmin: found.otherAdmins > 0 });
    if (changed) await run(saveUser, { user: changed });
  });
  return changed;
}

/** People, sessions, tokens and links as nodes; joined by `userId`, so that no expansion ever walks into them. */
export function createPeopleStore(gateway: Gateway): PeopleStore {
  const findLink: PeopleStore['findLink'] = async (id, now) =>
    (await gateway.run(findSignInLink, { id, now }))[0]?.link;
  return {
    listUsers: async () => (await gateway.run(listPeople, {})).map(({ user }) => user),
    findUser: async ({ id = null, login = null, subject = null }) =>
      (await gateway.run(findUser, { id, login, subject }))[0]?.user,
    saveUser: async (user) => void (await gateway.run(saveUser, { user })),
    addUser: async (user) => (await gateway.run(addUser, { user }))[0]?.id === user.id,
    changeUser: (id, change) => changeUser(gateway, id, change),

    saveSession: async (session) => void (await gateway.run(saveSession, { session })),
    findSession: async (id) => (await gateway.run(findSession, { id }))[0],
    proveSession: async (id, hasSecondFactor) =>
      void (await gateway.run(proveSession, { id, hasSecondFactor })),
    touchSession: async (id, now) => void (await gateway.run(touchSession, { id, now })),
    listSessions: async (userId) =>
      (await gateway.run(listSessions, { userId: userId ?? null })).map(({ session }) => session),
    endSessions: async ({ id = null, userId = null, startedBefore = null }) =>
      (await gateway.run(endSessions, { id, userId, startedBefore }))[0]?.ended ?? 0,

    saveToken: async (token) => void (await gateway.run(saveApiToken, { token })),
    touchToken: async (id, now) => void (await gateway.run(touchApiToken, { id, now })),
    findToken: async (hash) => (await gateway.run(findApiToken, { hash }))[0],
    listTokens: async (userId) =>
      (await gateway.run(listApiTokens, { userId: userId ?? null })).map(({ token }) => token),

    saveLink: async (link) => void (await gateway.run(saveSignInLink, { link })),
    findLink,
    takeLink: async (id, now) => {
      const link = await findLink(id, now);
      if (!link || link.isReusable) return link;
      return (await gateway.run(spendSignInLink, { id, now }))[0]?.link;
    },
    endLinks: async (userId) => void (await gateway.run(endSignInLinks, { userId })),

    factorRoles: async () => (await gateway.run(findSignInRules, {}))[0]?.factorRoles ?? [],
    setFactorRoles: async (roles) => void (await gateway.run(saveSignInRules, { factorRoles: roles })),

    savePending: async (pending, now) => {
      await gateway.run(clearPendingSignIns, { before: now });
      await gateway.run(savePendingSignIn, { pending });
    },
    takePending: async (id, purpose, now) =>
      (await gateway.run(takePendingSignIn, { id, purpose, now }))[0]?.pending,

    changeTries: (ids, change) =>
      gateway.writeTogether(async (run) => {
        const known = new Map((await run(lockSignInTries, { ids: [...ids] })).map((row) => [row.id, row]));
        const changed = change(ids.map((id) => known.get(id) ?? noTries));
        const rows = ids.map((id, index) => ({ ...(changed[index] ?? noTries), id }));
        await run(saveSignInTries, { rows });
      }),
    clearTries: async (before) => void (await gateway.run(clearSignInTries, { before })),
  };
}
