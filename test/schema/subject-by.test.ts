import { afterEach, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/server.ts';
import { apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function bench(version: (typeof apiVersions)[number] = 'auto', options: SandboxOptions = {}) {
  const sandbox = await stillTenant(options);
  const { ask, close } = gatewayOver(sandbox.url, version);
  open.push(close, () => sandbox.close());
  const subject = (by: string) =>
    ask({ query: `{ subject(by: { ${by} }) { graphId objectId displayName principalName email } }` });
  return { sandbox, subject };
}

function subjectsOf({ store }: Sandbox) {
  return [...store.subjects.values()];
}

/** So many more, whom nobody looks for. */
function addStrangers({ store }: Sandbox, count: number): void {
  const [someone] = store.subjects.values();
  if (someone === undefined) throw new Error('The tenant has no subjects.');
  for (let n = 0; n < count; n += 1) {
    const id = `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;
    const name = `stranger-${n}@elsewhere.example`;
    store.subjects.insert({ ...someone, id, objectId: id, principalName: name, email: name });
  }
}

it.each(apiVersions)('finds who is not in the directory yet by their address, in %s', async (version) => {
  const { sandbox, subject } = await bench(version);
  const invited = subjectsOf(sandbox).find(({ objectId, email }) => objectId === null && email !== null);
  const { data, errors } = await subject(`email: "${invited?.email?.toUpperCase()}"`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    subject: { graphId: invited?.id, objectId: null, email: invited?.email },
  });
});

it('reads no further than to the one of a sign-in name', async () => {
  const { sandbox, subject } = await bench('auto', { pageSize: 5 });
  const [first] = subjectsOf(sandbox);
  const { data, graph } = await subject(`principalName: "${first?.principalName}"`);
  expect(data).toMatchObject({ subject: { graphId: first?.id } });
  expect(graph.httpCalls).toBe(1);
});

it('takes none of several who share an address', async () => {
  const { sandbox, subject } = await bench();
  const known = subjectsOf(sandbox).find(({ email }) => email === 'member@contoso.example');
  if (known === undefined) throw new Error('The tenant lacks its member.');
  const twin = '00000000-0000-4000-a000-00000000000a';
  sandbox.store.subjects.insert({ ...known, id: twin, objectId: twin });
  const { data, errors } = await subject('email: "member@contoso.example"');
  expect(data).toEqual({ subject: null });
  expect(errors).toMatchObject([
    {
      message: `Several subjects have this address, ${known.id} and ${twin} among them (their graphIds). Ask for "subjects" with the filter, or name one by its objectId.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'by' },
    },
  ]);
});

it('says that it has not looked through all, and not that there is none', async () => {
  const { sandbox, subject } = await bench();
  addStrangers(sandbox, 5001);
  const { data, errors } = await subject('email: "nobody@nowhere.example"');
  expect(data).toEqual({ subject: null });
  expect(errors).toMatchObject([{ extensions: { code: 'SCAN_LIMIT', scanned: 5000, found: 0 } }]);
});
