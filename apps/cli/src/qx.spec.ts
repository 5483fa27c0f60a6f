import { describe, expect, test } from '@jest/globals';
import { type Command, UsageError } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { qx } from './qx.ts';

async function typed(line: string, commands: readonly Command[] = COMMANDS) {
  const printed: string[] = [];
  const noted: string[] = [];
  const out = { print: (text: string) => printed.push(text), note: (text: string) => noted.push(text) };
  const code = await qx(line === '' ? [] : line.split(' '), commands, out);
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

describe('qx', () => {
  test('--help lists every command and is a success', async () => {
    const { code, printed } = await typed('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(printed).toContain(name);
  });

  test('no command at all shows the list and is no success', async () => {
    expect((await typed('')).code).toBe(2);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s explains itself with --help', async (name) => {
    const { code, printed } = await typed(`${name} --help`);
    expect(code).toBe(0);
    expect(printed).toContain(`qx ${name}`);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s refuses an option that it does not know', async (name) => {
    const { code, noted } = await typed(`${name} --nonsense`);
    expect(code).toBe(2);
    expect(noted).toContain('--nonsense');
  });

  test('a command that does not exist is refused with the list', async () => {
    const { code, noted } = await typed('rules burn');
    expect(code).toBe(2);
    expect(noted).toContain('rules check');
  });

  test('arguments that make no sense end with 2, what a command finds wrong with its own code', async () => {
    const command = (run: Command['run']): Command => ({ name: 'try', summary: '', help: 'help', run });
    const senseless = command(() => Promise.reject(new UsageError('no file')));
    expect(await typed('try', [senseless])).toMatchObject({ code: 2, noted: 'no file\n\nhelp' });
    expect((await typed('try', [command(() => Promise.resolve(1))])).code).toBe(1);
  });

  test('rules check finds the shipped rules consistent and says so to machines too', async () => {
    const { code, printed } = await typed('rules check --json');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ ok: true, problems: [] });
  });

  test('calendar import refuses a file that is not there and one that is no notice', async () => {
    expect(await typed('calendar import no-such-file.json')).toMatchObject({ code: 1 });
    expect((await typed('calendar import package.json --dry-run')).noted).toMatch(
      /放假通知缺少字段或格式不对。（字段 \w+）/,
    );
  });
});
