#!/usr/bin/env node
import { sandbox, sandboxUsage } from './sandbox.ts';
import { Refusal, UsageError } from './usage.ts';

const commands = new Map([['sandbox', sandbox]]);

const usage = `entitlement-gateway COMMAND [OPTIONS]

  ${sandboxUsage}`;

async function run([name, ...args]: string[]): Promise<void> {
  if (name === undefined || [name, ...args].some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    return;
  }
  const command = commands.get(name);
  if (command === undefined) throw new UsageError(`There is no command "${name}".`);
  await command(args);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
  else console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
