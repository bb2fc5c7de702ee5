const socialWords = /invit|refer|workspace|member|follow|team|share|friend/;

/**
 * Whether a kind of relation is one that colleagues, friends and families have by nature (an invitation, a common
 * workspace), in contrast to handing over something of value.
 */
export function isSocialKind(kind: string): boolean {
  return socialWords.test(kind);
}
