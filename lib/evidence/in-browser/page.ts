import { factsOf, givenKeyId, remarksOn, type Verdict, verdictOf } from './verdict';
import { type BlobReport, verifyBlob } from './verify-blob';

/** Problems listed in full; a bundle with more is hopeless anyway. */
const problemsMax = 200;

const elementOf = (name: string, content = '', className = ''): HTMLElement =>
  Object.assign(document.createElement(name), { textContent: content, className });

const verdictElement = ({ tone, text }: Verdict): HTMLElement => elementOf('p', text, `verdict ${tone}`);

function reportElements(report: BlobReport, given: string): HTMLElement[] {
  const list = elementOf('ul');
  list.append(...report.problems.slice(0, problemsMax).map((problem) => elementOf('li', problem)));
  const { statement } = report;
  if (!statement) return [verdictElement(verdictOf(report, given)), list];
  const remarks = remarksOn(report, Date.now()).map((text) => elementOf('p', text, 'verdict unsure'));
  const facts = elementOf('dl');
  for (const [name, value] of factsOf(statement, report))
    facts.append(elementOf('dt', name), elementOf('dd', value));
  return [verdictElement(verdictOf(report, given)), ...remarks, list, facts];
}

/** Brings the static page inside a bundle to life. */
export function startPage(): void {
  const input = document.querySelector<HTMLInputElement>('#file');
  const keyField = document.querySelector<HTMLTextAreaElement>('#key');
  const result = document.querySelector('#result');
  const run = async (): Promise<void> => {
    const file = input?.files?.[0];
    if (!file) return;
    const checking = (path = ''): void => result?.replaceChildren(elementOf('p', `Checking ${path} …`));
    checking();
    try {
      const report = await verifyBlob(file, checking);
      result?.replaceChildren(...reportElements(report, await givenKeyId(keyField?.value ?? '')));
    } catch (error) {
      const text = `REFUSED: ${error instanceof Error ? error.message : String(error)}`;
      result?.replaceChildren(verdictElement({ tone: 'bad', text }));
    }
  };
  for (const field of [input, keyField]) field?.addEventListener('change', () => void run());
}
