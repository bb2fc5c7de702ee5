/** Whether people sign in by name (`skein up --team`) rather than by the link of this machine's one user. */
export const isTeam = process.env.SKEIN_TEAM === '1';
