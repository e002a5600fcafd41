import { fileURLToPath } from 'node:url';
import { isInterfaceDeclaration, isPropertySignatureDeclaration } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import type { Version } from '../../../src/entities/entity.ts';

/** What Microsoft publishes as TypeScript for Graph, read as text: its types and their properties. */
export interface GraphType {
  readonly base: string | undefined;
  /** Its own, without those of the base. */
  readonly properties: ReadonlyMap<string, PropertyType>;
}

export interface PropertyType {
  /** `string`, `number`, `boolean`, or another type's name. */
  readonly name: string;
  readonly many: boolean;
}

export type GraphTypes = ReadonlyMap<string, GraphType>;

const repository = new URL('../../../', import.meta.url);
const sources: Readonly<Record<Version, string>> = {
  'v1.0': 'node_modules/@microsoft/microsoft-graph-types/microsoft-graph.d.ts',
  beta: 'node_modules/@microsoft/microsoft-graph-types-beta/microsoft-graph.d.ts',
};

export function readGraphTypes(): Readonly<Record<Version, GraphTypes>> {
  const api = new API({ cwd: fileURLToPath(repository) });
  try {
    const project = fileURLToPath(new URL('tsconfig.json', repository));
    const program = api.updateSnapshot({ openProject: project }).getProject(project)?.program;
    const typesOf = (version: Version): GraphTypes => {
      const file = program?.getSourceFile(fileURLToPath(new URL(sources[version], repository)));
      if (file === undefined) throw new Error(`The types of ${version} are no part of the project.`);
      return new Map(
        file.statements.filter(isInterfaceDeclaration).map((declared): [string, GraphType] => [
          declared.name.text,
          {
            base: declared.heritageClauses?.[0]?.types[0]?.expression.getText(),
            properties: new Map(
              declared.members
                .filter(isPropertySignatureDeclaration)
                .map((property) => [property.name.getText(), typeOf(property.type?.getText() ?? '')]),
            ),
          },
        ]),
      );
    };
    return { 'v1.0': typesOf('v1.0'), beta: typesOf('beta') };
  } finally {
    api.close();
  }
}

/** `NullableOption<SubjectSet[]>` is many of SubjectSet. */
function typeOf(text: string): PropertyType {
  const bare = text.replace(/^NullableOption<(.*)>$/s, '$1').trim();
  return { name: bare.replace(/\[\]$/, ''), many: bare.endsWith('[]') };
}
