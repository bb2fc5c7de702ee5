/** Entry of the command line: parses `argv` (without node and script), returns the process exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.write(`skein ${argv.join(' ')}\n`);
  return 0;
}
