import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const list = require('big-list-of-naughty-strings') as readonly string[];

/** Script, formula and query payloads beside the list's, each harmless as text. */
const payloads = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(2)>',
  "';alert(3)//",
  'javascript:alert(4)',
  '</script><script>alert(5)</script>',
  '<iframe srcdoc="<script>parent.alert(6)</script>"></iframe>',
  '<a href="javascript:alert(7)">look</a>',
  '{{constructor.constructor("alert(8)")()}}',
  '=cmd|"/C calc"!A1',
  '+1+1',
  '-2+3+cmd|" /C calc"!D2',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '\t=1+1',
  "' OR 1=1 RETURN 1 //",
  "'}) DETACH DELETE n //",
  '`) MATCH (n) DETACH DELETE n //',
  '} RETURN apoc.load.json("file:///etc/passwd") //',
  'line one\r\nSet-Cookie: a=b',
  '\u202eright to left',
  '\u0000',
];

/** What people and operators could write anywhere: the big list of naughty strings (npm, MIT) and payloads of our own. */
export const naughtyStrings: readonly string[] = [...new Set([...list, ...payloads])];

/** Those that would be markup, code or a formula if anything took them for that. */
export const payloadStrings: readonly string[] = naughtyStrings.filter((text) =>
  /[<>]|javascript:|^[=+\-@\t]|['"`]\s*\)|\{\{/.test(text),
);
