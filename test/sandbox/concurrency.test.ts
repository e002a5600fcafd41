import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asList, asObject, management, startClient } from './kit.ts';
import { ask } from './state/writes.ts';

const inFlight = 500;

it.each([['in memory'], ['in a file']])(
  `tears no read while ${inFlight} requests are in flight, state kept %s`,
  async (place) => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-load-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await using client = await startClient(place === 'in a file' ? { stateFile: join(folder, 'state') } : {});
    const { store } = client.sandbox;
    const seeded = { requests: store.requests.size, assignments: store.assignments.size };
    const renamed = [...store.catalogs.values()];
    const acknowledged: string[] = [];

    /** A request is made together with its assignment and their people: all of them are seen or none. */
    const readRequests = async () => {
      const before = [...acknowledged];
      const { value } = await client.v1(
        'assignmentRequests?$top=999&$expand=requestor,assignment($expand=target)',
      );
      const seen = new Set(value.map(({ id }) => id));
      for (const id of before) expect(seen).toContain(id);
      for (const row of value) {
        const assignment = asObject(row['assignment']);
        expect(asObject(row['requestor'])['id']).toBeTypeOf('string');
        expect(asObject(assignment['target'])['id']).toBeTypeOf('string');
        expect(row['state'] === 'submitted' ? assignment['state'] : null).toBeNull();
      }
    };

    /** All catalogs are renamed in one go between two reads: a list that shows two names at once is torn. */
    const readCatalogs = async () => {
      const { value } = await client.v1('catalogs?$select=description');
      expect(new Set(value.map(({ description }) => description)).size).toBe(1);
    };
    const rename = (name: string) => {
      for (const row of renamed) store.catalogs.update(row, { description: name });
    };

    const readBatch = async () => {
      const url = `${management}/catalogs?$select=description`;
      const requests = [1, 2, 3].map((id) => ({ id: String(id), method: 'GET', url }));
      const answer = await client.post('/v1.0/$batch', { requests });
      const texts = asList(answer.json['responses']).map((each) => JSON.stringify(asObject(each)['body']));
      expect(new Set(texts).size).toBe(1);
    };

    rename('at first');
    const works = [
      async (index: number) => void acknowledged.push(await ask(client, `n${index}`)),
      readRequests,
      readCatalogs,
      readBatch,
      async (index: number) => {
        rename(`by ${index}`);
        await readCatalogs();
      },
    ];
    const started = Array.from({ length: inFlight }, async (_, index) => {
      await works[index % works.length]?.(index);
    });
    await Promise.all(started);

    expect(acknowledged).toHaveLength(inFlight / works.length);
    expect(store.requests.size - seeded.requests).toBe(acknowledged.length);
    expect(store.assignments.size - seeded.assignments).toBe(acknowledged.length);
    expect(client.sandbox.log).toHaveLength(inFlight);
    await readRequests();
  },
);
