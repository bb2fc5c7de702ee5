/** Somebody a case can name, as its page shows them. */
export interface CasePerson {
  id: string;
  name: string;
}
