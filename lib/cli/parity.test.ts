import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '@/lib/cli/commands';

const root = join(import.meta.dirname, '..', '..');

/** Use cases that a terminal does not offer, and why. */
const exemptions: Readonly<Record<string, string>> = {
  'choose-cluster-picture': 'chooses what the canvas draws first; the facts are in "clusters" and "account"',
  'count-neighbours': 'counts before an expansion on the canvas; "account" lists the same identifiers',
  'expand-many': 'draws neighbours of a selection on the canvas; "account" and "identifier" list them',
  'expand-neighbours': 'draws neighbours on the canvas; "account" and "identifier" list them',
  'find-common-values': 'what a selection on the canvas shares; "explain" names it for a pair',
  'list-aggregate-members': 'opens a group drawn on the canvas',
  'load-cluster-graph': 'the first picture of a cluster; "clusters" and "links" print its members and links',
  'load-graph-part': 'reloads what a saved canvas shows',
  'load-named-nodes': 'draws named accounts and identifiers; "account" and "identifier" print them',
  'load-overview': 'draws a run or a cluster as a map; "clusters" and "links" print its members and links',
  'match-seeds': 'pastes a list onto the canvas; "search" finds each',
  'start-job': 'puts work in the queue of a running worker; "import" and "link" run the same job themselves',
  'compare-with-crowd':
    'places a figure among all accounts for a chart; the figures are in "account" and "cluster"',
  'get-activity-lanes': 'lanes of a selection over time; "rows" prints the exchanges they are made of',
  'near-text-query': 'no intent of its own: how a search forgives letters, used by "search"',
  'get-batch': 'the page of one batch; "batches list --json" has the same record',
  'get-bundle-file': 'downloads a bundle through the browser; on this machine it is a file',
  'get-received-report':
    'opens the report of a received bundle in the browser; on this machine it is in the ZIP',
  'get-cluster-activity': 'charts of a cluster over time; "rows" prints what they are made of',
  'get-group-activity': 'charts of a selection over time; "rows" prints what they are made of',
  'look-into-received':
    'files and tables of a received bundle on a screen; on this machine they are in the ZIP',
  'list-accounts': 'a page of accounts to scroll; "clusters --format csv" and "search" list accounts',
  'list-bundles': 'the page of bundles; on this machine they are files in the data folder',
  'list-identifiers': 'a page of identifiers to scroll; "search" and "account" list identifiers',
  'preview-uploads': 'previews files sent by the browser; "import --preview" does it for files here',
  'to-facts': 'no intent of its own: words for the facts of an account, used by "account"',
  'get-campaign-reach': 'tiers of the campaign page; "campaign" prints the same accounts with their standing',
  'get-campaign-spending':
    'tokens of a campaign by account for its page; "rows" prints the exchanges they are added up from',
  'state-provenance': 'what stands under a picture taken off the canvas; bundles of "export" state more',
  'get-job': 'follows one job on a screen; "jobs list" prints all',
};

function textsUnder(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Files that export an async function called like the file: one use case each. */
function listUseCases(): string[] {
  return readdirSync(join(root, 'lib/usecases'), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z-]+\.ts$/.test(entry.name))
    .map((entry) => entry.name.slice(0, -3))
    .filter((name) => {
      const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const text = readFileSync(join(root, 'lib/usecases', `${name}.ts`), 'utf8');
      return new RegExp(`export (async )?function\\*? ${camel}\\b`).test(text);
    });
}

const reachable = `${textsUnder('lib/cli')}\n${textsUnder('lib/jobs')}\n${textsUnder('lib/workspace')}`;

describe('every use case', () => {
  it.each(listUseCases())('%s has a command or a written exemption', (name) => {
    const hasCommand = reachable.includes(`'@/lib/usecases/${name}'`);
    expect(hasCommand || name in exemptions, `${name} can be reached by no command`).toBe(true);
  });

  it('is exempt only while it exists', () => {
    const gone = Object.keys(exemptions).filter((name) => !listUseCases().includes(name));
    expect(gone).toEqual([]);
  });
});

describe('every command', () => {
  it.each(commands.map((command) => command.name))('%s is documented in docs/cli.md', (name) => {
    const text = readFileSync(join(root, 'docs/cli.md'), 'utf8');
    expect(text).toContain(`skein ${name}`);
  });
});
