import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judge } from '../../src/cli/judged.ts';
import { schema } from '../../src/schema/schema.ts';

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

it('every mutation has a bill and permissions, from its document alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'writes-'));
  const documents = mutations.map(
    ({ name, args: [input] }) =>
      `mutation Of_${name}($input: ${String(input?.type)}) { ${name}(input: $input) { __typename } }`,
  );
  const file = join(folder, 'all.graphql');
  await writeFile(file, documents.join('\n'));
  const judged = await judge({ words: [file], options: new Map() });
  await rm(folder, { recursive: true });
  expect(judged).toHaveLength(mutations.length);
  const own = ['Of_requestAccess', 'Of_extendAccess', 'Of_cancelRequest'];
  for (const { operation, bill, permissions } of judged) {
    const name = operation.name;
    expect({ name, calls: bill.httpCalls > 0 }).toEqual({ name, calls: true });
    expect({ name, delegated: permissions.delegated }).toEqual({
      name,
      delegated: own.includes(name)
        ? ['EntitlementMgmt-SubjectAccess.ReadWrite']
        : ['EntitlementManagement.ReadWrite.All'],
    });
    const isForUsers = own.includes(name) || /approve|deny/.test(name);
    expect({ name, isForUsers: permissions.application === null }).toEqual({ name, isForUsers });
  }
});
