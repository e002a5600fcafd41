#!/usr/bin/env node
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { permissionsCommand } from './permissions.ts';
import { sandboxCommand } from './sandbox.ts';
import { trustCommand } from './trust.ts';
import { type Command, Refusal, UsageError } from './usage.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', checkCommand],
  ['explain', explainCommand],
  ['permissions', permissionsCommand],
  ['sandbox', sandboxCommand],
  ['trust', trustCommand],
]);

/** Runs what was typed, and leaves the process its exit code. */
async function run([name, ...args]: readonly string[]): Promise<void> {
  const command = commands.get(name ?? '');
  try {
    if (name === undefined || isHelp(name)) console.log(overview());
    else if (command === undefined) throw new UsageError(`There is no command "${name}".`);
    else if (args.some(isHelp)) console.log(usageOf(command));
    else await command.run([...args]);
  } catch (error) {
    const usage = command === undefined ? overview() : usageOf(command);
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function usageOf({ synopsis, summary, help }: Command): string {
  return `entitlement-gateway ${synopsis}\n\n${capitalized(summary)}.\n\n${help}`;
}

function overview(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `entitlement-gateway COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nCOMMAND --help tells its options.`;
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

await run(process.argv.slice(2));
