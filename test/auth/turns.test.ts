import { expect, it } from 'vitest';
import { registered } from './kit.ts';

const patch = `mutation {
  updatePolicy(input: { policyId: "b72973c4-8ca0-4401-9a1d-280b5e74c347", patch: { displayName: "Patched" } }) {
    __typename
  }
}`;

it('who sends many patches of a policy, by whichever of their tokens, is told to wait, and nobody else is', async () => {
  await using tenant = await registered();
  // The first patch never ends, so that all others wait for its turn.
  tenant.sandbox.faults.add({ rules: [{ fault: 'hang' }] });
  const { gateway } = tenant.gateway();
  const tokens = [await tenant.userToken('admin'), await tenant.userToken('admin')];
  const others = await tenant.userToken('manager');
  const end = new AbortController();
  const send = async (token: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ query: patch }), signal: end.signal };
    const response = await gateway.fetch(new Request('http://gateway/graphql', init));
    return response.text();
  };
  const flood = (count: number) => Array.from({ length: count }, (_, at) => send(tokens[at % 2] ?? ''));
  const throttled = expect.stringContaining('"ThrottledError"');
  // One runs, 20 wait, and one is answered at once.
  const many = flood(22);
  expect(await Promise.race(many)).toEqual(throttled);
  const other = send(others);
  // By the time that these are answered the other one waits, or was told that it cannot.
  for (let index = 0; index < 3; index += 1) expect(await Promise.race(flood(1))).toEqual(throttled);
  end.abort();
  const [told] = await Promise.allSettled([other]);
  expect(told).not.toMatchObject({ value: throttled });
  await Promise.allSettled(many);
});
