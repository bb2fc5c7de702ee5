/** How shared an identifier is by nature (linkage.md §4), from one hand's own value to a value that says nothing. */
export const hubClasses = ['exclusive', 'small_group', 'shared_infrastructure', 'noise'] as const;
export type HubClass = (typeof hubClasses)[number];
