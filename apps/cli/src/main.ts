import { COMMANDS } from './commands/index.ts';
import { qx } from './qx.ts';

const out = {
  print: (text: string) => console.log(text),
  note: (text: string) => console.error(text),
};

try {
  process.exitCode = await qx(process.argv.slice(2), COMMANDS, out);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
