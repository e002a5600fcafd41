import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleTab, exampleTabs } from '../../src/gateway/example-tabs.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { schema } from '../../src/schema/schema.ts';
import { gatewayOver } from '../kit/gateway.ts';

let sandbox: Sandbox;
let gateway: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  // The embedded tenant is seeded as of today, and the ids must hold on any day.
  const day = new Date('2027-05-05T00:00:00Z');
  sandbox = await createSandbox({ seededAt: day, now: () => day });
  gateway = gatewayOver(sandbox.url);
});
afterAll(async () => {
  await Promise.all([gateway.close(), sandbox.close()]);
});

async function run({ query, variables = '{}', headers = '{}' }: ExampleTab) {
  const { authorization = 'admin@' } = JSON.parse(headers) as { authorization?: string };
  const persona = /(\w+)@/.exec(authorization)?.[1];
  return gateway.ask({ query, persona, variables: JSON.parse(variables) as Record<string, unknown> });
}

const titled = (tab: ExampleTab) => ({ ...tab, title: /^# ([\w ]+)/.exec(tab.query)?.[1] });

describe.each(exampleTabs('embedded').map(titled))('over the embedded tenant: $title', (tab) => {
  it('runs as it stands', async () => {
    const { errors, data } = await run(tab);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/"nodes":\[\]|Error"/);
  });

  it('asks for the explain', () => {
    expect(JSON.parse(tab.headers ?? '{}')).toHaveProperty('x-graph-explain', 'run');
  });
});

describe.each(exampleTabs('other').map(titled))('over another tenant: $title', (tab) => {
  it('is valid, and takes no id, person or explain for granted', () => {
    expect(validate(schema, parse(tab.query))).toEqual([]);
    expect(JSON.stringify(tab)).not.toMatch(/contoso|explain|[\da-f]{8}-/);
  });
});

it('runs over another tenant as it stands, but for the ids to fill in', async () => {
  for (const tab of exampleTabs('other').filter(({ variables }) => variables === undefined)) {
    expect((await run(tab)).errors).toBeUndefined();
  }
});

it('has the same three intents over either', () => {
  const titles = [...exampleTabs('embedded'), ...exampleTabs('other')].map((tab) => titled(tab).title);
  const intents = ['Who has access to this package', 'My access', 'Assign access'];
  expect(titles).toEqual([...intents, ...intents]);
});
