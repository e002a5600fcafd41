import { processConfig } from '@graphql-mesh/config';
import { getMesh } from '@graphql-mesh/runtime';
import { text } from 'node:stream/consumers';

/**
 * Mesh in a process of its own, since it brings another graphql: reads from stdin where Graph is, how to batch
 * and what to ask, and writes the answers to stdout.
 */
const { endpoint, batch, token, operations } = JSON.parse(await text(process.stdin));

const odata = {
  endpoint,
  source: `${endpoint}/$metadata`,
  operationHeaders: { authorization: `Bearer ${token}`, 'x-use-case': '{context.useCase}' },
  ...(batch && { batch }),
};
const config = await processConfig(
  { sources: [{ name: 'Graph', handler: { odata } }] },
  { dir: import.meta.dirname },
);
const mesh = await getMesh(config);
const answers = {};
for (const { name, query } of operations) {
  const { data, errors } = await mesh.execute(query, {}, { useCase: name });
  answers[name] = { data, errors: errors?.map(({ message, path }) => ({ message, path })) };
}
mesh.destroy();
process.stdout.write(JSON.stringify(answers));
