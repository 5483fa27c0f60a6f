import { type Command, type Output, UsageError } from './command.ts';

const WRONG_USE = 2;

/** Runs the command that the arguments name. Resolves with the exit code; 2 = used in a way that makes no sense. */
export async function qx(args: readonly string[], commands: readonly Command[], out: Output): Promise<number> {
  const [first] = args;
  if (first === undefined || first === '--help' || first === '-h') {
    out.print(overview(commands));
    return first === undefined ? WRONG_USE : 0;
  }
  const command = commands.find(({ name }) => startsWith(args, name));
  if (command === undefined) {
    out.note(`没有“${args.slice(0, 2).join(' ')}”这个命令\n\n${overview(commands)}`);
    return WRONG_USE;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    out.print(command.help);
    return 0;
  }
  try {
    return await command.run(rest, out);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    out.note(`${error.message}\n\n${command.help}`);
    return WRONG_USE;
  }
}

function startsWith(args: readonly string[], name: string): boolean {
  return name.split(' ').every((word, index) => args[index] === word);
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
  return ['用法：npm run qx -- <命令> [选项]', '', ...lines, '', '每个命令都有 --help。'].join('\n');
}
