import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Random } from '../../../../src/sandbox/tenant/seed/random.ts';

/** A door to Graph that lets in one of the requests that wait before it, by a chance that its seed sets. */
export async function shufflingDoor(target: string, seed: number) {
  const random = new Random(seed, 'shuffling door');
  const waiting: (() => Promise<void>)[] = [];
  let isOpen = false;

  async function letIn(): Promise<void> {
    if (isOpen) return;
    isOpen = true;
    while (waiting.length > 0) {
      // Whoever comes in this turn of the loop has the same chance.
      await new Promise((resolve) => setImmediate(resolve));
      const [pass] = waiting.splice(Math.floor(random.fraction() * waiting.length), 1);
      await pass?.();
    }
    isOpen = false;
  }

  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method, headers, url = '/' } = incoming;
      waiting.push(
        () =>
          new Promise((resolve) => {
            const onward = send(
              `${target}${url}`,
              { method, headers: { ...headers, host: new URL(target).host } },
              (answer) => {
                response.writeHead(answer.statusCode ?? 500, answer.headers);
                answer.pipe(response).on('finish', () => resolve());
              },
            );
            onward.end(Buffer.concat(chunks));
          }),
      );
      void letIn();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
