/** A small world as CSV tables: shared cards and addresses, exchanges with prompts, an invitation, knowledge of ranges. */
export interface SmallWorld {
  accounts: string[];
  payments: string[];
  logins: string[];
  exchanges: string[];
  ips: string[];
  identifiers: string[];
  relations: string[];
}

const start = Date.UTC(2026, 2, 2);
const iso = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();

/** Rows without headers; `accounts` accounts, about ten rows each. Deterministic. */
export function smallWorld(accounts: number): SmallWorld {
  const world: SmallWorld = {
    accounts: [],
    payments: [],
    logins: [],
    exchanges: [],
    ips: ['10.1.0.0/16,64500,Example Net,de,residential', '10.1.2.0/24,64501,Example Hosting,nl,datacenter'],
    identifiers: ['ip,10.1.2.3,office,known exit,our list', 'account,a-1,reseller,,our list'],
    relations: ['a-1,a-2,transferred,2026-03-03T00:00:00Z,12.5'],
  };
  for (let i = 0; i < accounts; i += 1) {
    const id = `a-${i}`;
    world.accounts.push(
      `${id},${iso(i)},active,User.${i % 7}+x@Gmail.com,"Name, ${i}",${i > 3 ? 'a-1' : ''}`,
    );
    world.payments.push(`${id},card-${i % 5},card,${iso(i + 5)},${10 + i},usd`);
    for (let n = 0; n < 3; n += 1)
      world.logins.push(`${id},${iso(i * 60 + n)},10.1.${i % 4}.${n},dev-${i % 9},UA ${i % 3}`);
    for (let n = 0; n < 5; n += 1) {
      const prompt = n === 0 ? `only ${i}` : `shared template ${n}`;
      world.exchanges.push(
        `${id},${iso(i * 90 + n * 7)},ev-${i}-${n},10.1.${n % 3}.${i % 6},key-${i},${100 + n},"${prompt}"`,
      );
    }
  }
  return world;
}

export const headers: Record<keyof SmallWorld, string> = {
  accounts: 'user_id,created_at,status,email,display_name,invited_by',
  payments: 'account_id,method,kind,at,amount,currency',
  logins: 'account_id,at,ip,device,user_agent',
  exchanges: 'account_id,at,event_id,ip,api_key,input_tokens,prompt',
  ips: 'cidr,asn,as_name,country,network_class',
  identifiers: 'kind,value,shared_class,note,list_name',
  relations: 'source,target,kind,at,amount',
};

/** Text of one table. */
export const tableText = (table: keyof SmallWorld, rows: readonly string[]): string =>
  `${[headers[table], ...rows].join('\n')}\n`;
