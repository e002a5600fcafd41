#!/usr/bin/env node
import { sandbox } from './sandbox.ts';

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = { sandbox };

const usage = `entitlement-gateway <command>

  sandbox   serve an entitlement-management tenant of its own, as Microsoft Graph would
            --port N (4100)  --size small|medium|large  --seed N  --page-size N  --latency MS`;

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(name === '' ? usage : `There is no command "${name}".\n\n${usage}`);
  process.exitCode = name === '' ? 0 : 1;
} else {
  try {
    await command(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
