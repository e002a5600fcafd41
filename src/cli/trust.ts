import { writeFile } from 'node:fs/promises';
import { print } from 'graphql';
import { documentId } from '../gateway/trusted.ts';
import { readFiles } from './files.ts';
import { type Operation, placeOf, readOperations } from './operations.ts';
import { type Command, count, readWords, Refusal, UsageError } from './usage.ts';

/** `entitlement-gateway trust`: the manifest of the only documents that a gateway runs. */
export const trustCommand: Command = {
  synopsis: 'trust FILES… [OPTIONS]',
  summary: 'a manifest of operations: with it as TRUSTED_DOCUMENTS a gateway runs no others',
  help: `  FILES                          GraphQL files, or patterns of them in quotes
  --out FILE.json                where to write the manifest; standard output when left out

Each operation is a document of its own, with the fragments that it reaches, whichever files they are in. Its id is the
SHA-256 of its text. A client sends the id as "documentId", or as "extensions.persistedQuery.sha256Hash", and no query;
or the very text of the manifest.

Exit code: 0 it is written, 1 a file holds what is no valid operation, 2 nothing could be read.

  entitlement-gateway trust 'ops/**/*.graphql' --out trusted.json`,
  async run(args) {
    const { words, options } = readWords(args, ['out']);
    if (words.length === 0) throw new UsageError('Name at least one file of operations.');
    const operations = readOperations(await readFiles(words));
    const unnamed = operations.find(({ node }) => node.name === undefined);
    if (unnamed !== undefined) {
      throw new Refusal(
        `${placeOf(unnamed.node)}: This operation has no name. Give it one, so that logs and people can tell it.`,
      );
    }
    const manifest = manifestOf(operations);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    const out = options.get('out');
    if (out === undefined) {
      process.stdout.write(text);
      return;
    }
    await writeFile(out, text);
    console.log(`${count(Object.keys(manifest).length, 'operation')} → ${out}`);
  },
};

/** In the order of ids, so that a manifest changes where its operations do. */
export function manifestOf(operations: readonly Operation[]): Record<string, string> {
  const texts = operations.map(({ document }) => print(document));
  const byId = new Map(texts.map((text) => [documentId(text), text]));
  return Object.fromEntries([...byId.keys()].toSorted().map((id) => [id, byId.get(id) ?? '']));
}
