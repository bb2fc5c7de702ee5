import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '@/lib/cli/commands';

const root = join(import.meta.dirname, '..', '..');

/** Use cases that a terminal does not offer, and why. */
const exemptions: Readonly<Record<string, string>> = {
  'count-neighbours': 'counts before an expansion on the canvas; "account" lists the same identifiers',
  'expand-many': 'draws neighbours of a selection on the canvas; "account" and "identifier" list them',
  'expand-neighbours': 'draws neighbours on the canvas; "account" and "identifier" list them',
  'find-common-values': 'what a selection on the canvas shares; "explain" names it for a pair',
  'list-aggregate-members': 'opens a group drawn on the canvas',
  'load-cluster-graph': 'the first picture of a cluster; "clusters" and "links" print its members and links',
  'load-named-nodes': 'draws named accounts and identifiers; "account" and "identifier" print them',
  'load-overview': 'draws a run or a cluster as a map; "clusters" and "links" print its members and links',
  'match-seeds': 'pastes a list onto the canvas; "search" finds each',
  'start-job': 'puts work in the queue of a running worker; "import" and "link" run the same job themselves',
  'get-activity-lanes': 'lanes of a selection over time; "rows" prints the exchanges they are made of',
  'get-batch': 'the page of one batch; "batches list --json" has the same record',
  'get-bundle-file': 'downloads a bundle through the browser; on this machine it is a file',
  'get-received-report':
    'opens the report of a received bundle in the browser; on this machine it is in the ZIP',
  'get-cluster-activity': 'charts of a cluster over time; "rows" prints what they are made of',
  'get-group-activity': 'charts of a selection over time; "rows" prints what they are made of',
  'look-into-received':
    'files and tables of a received bundle on a screen; on this machine they are in the ZIP',
  'list-subject-values':
    'values to choose from on the workbench and in the simulator; "cluster" and "campaign" print them',
  'list-accounts': 'a page of accounts to scroll; "clusters --format csv" and "search" list accounts',
  'list-bundles': 'the page of bundles; on this machine they are files in the data folder',
  'list-identifiers': 'a page of identifiers to scroll; "search" and "account" list identifiers',
  'preview-uploads': 'previews files sent by the browser; "import --preview" does it for files here',
  'get-campaign-reach': 'tiers of the campaign page; "campaign" prints the same accounts with their standing',
  'get-campaign-spending':
    'tokens of a campaign by account for its page; "rows" prints the exchanges they are added up from',
  'state-provenance': 'what stands under a picture taken off the canvas; bundles of "export" state more',
  'list-case-decisions':
    'decisions about what a case holds, on its page; "constraints list" and "hubs list" print all',
  'write-comment': 'talk about a picture beside it, with its anchors; a terminal shows no picture',
  'change-comment': 'talk about a picture beside it, with its anchors; a terminal shows no picture',
  'list-comments': 'talk about a picture beside it, with its anchors; a terminal shows no picture',
  'own-notifications':
    'tells people who are signed in what concerns them; whoever runs commands is not one of them',
  'own-account': 'people change their own account; "people" is for whoever keeps the server',
  'second-factor': 'people set their own authenticator up; "people reset" starts one anew',
  passkeys: 'a browser makes passkeys of its own; "people reset" takes them away',
  'passkey-sign-in': 'opens a session in a browser; commands run as the user of the operating system',
  'oidc-sign-in': 'opens a session in a browser; commands run as the user of the operating system',
  'sign-in': 'opens a session in a browser; commands run as the user of the operating system',
  'create-share-link':
    'gives a picture to an outsider, looked at before it goes out; "export" packs the same for them',
  'manage-share-links': 'lists and revokes links of pictures, beside the picture',
  'open-shared': 'what an outsider sees, who has no terminal here',
  'create-view': 'keeps a picture that is on the screen',
  'save-view': 'keeps a picture that is on the screen',
  'change-view': 'name, folder and list of a picture, beside it',
  'open-view': 'opens a picture',
  'list-views': 'a gallery of pictures',
  'remove-view': 'throws a picture away, from the gallery',
  'view-file': 'a picture as a file, from and to the browser; "backup" keeps all of them',
  'get-job': 'follows one job on a screen; "jobs list" prints all',
};

function textsUnder(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** What pages and routes may call, as areas and names: `attribution/add-evidence`. */
function listUseCases(): string[] {
  const text = readFileSync(join(root, 'lib/server/use-cases.ts'), 'utf8');
  return [...text.matchAll(/^export \{[^}]*\} from '@\/lib\/usecases\/([\w/-]+)';$/gm)].map(
    ([, path]) => path ?? '',
  );
}

const nameOf = (path: string): string => path.slice(path.indexOf('/') + 1);

const reachable = `${textsUnder('lib/cli')}\n${textsUnder('lib/jobs')}\n${textsUnder('lib/workspace')}`;

describe('every use case of the web app', () => {
  it.each(listUseCases())('%s has a command or a written exemption', (path) => {
    const hasCommand = reachable.includes(`'@/lib/usecases/${path}'`);
    expect(hasCommand || nameOf(path) in exemptions, `${path} can be reached by no command`).toBe(true);
  });

  it('is read from the list that pages and routes import', () => {
    expect(listUseCases().length).toBeGreaterThan(100);
  });

  it('is exempt only while it exists', () => {
    const gone = Object.keys(exemptions).filter((name) => !listUseCases().map(nameOf).includes(name));
    expect(gone).toEqual([]);
  });
});

describe('every command', () => {
  it.each(commands.map((command) => command.name))('%s is documented in docs/cli.md', (name) => {
    const text = readFileSync(join(root, 'docs/cli.md'), 'utf8');
    expect(text).toContain(`skein ${name}`);
  });
});
