import { least, type Permissions } from '../plan/permissions.ts';
import { judge, type Judged, judgingHelp, judgingOptions, variablesHelp } from './judged.ts';
import { type Command, oneOf, readWords } from './usage.ts';

/** `entitlement-gateway permissions`: what to consent to, and no more. */
export const permissionsCommand: Command = {
  synopsis: 'permissions FILES… [OPTIONS]',
  summary: 'the least Microsoft Graph permissions with which operations are answered',
  help: `${judgingHelp}
  --format text|json             text

${variablesHelp}

Delegated permissions are for a signed-in user, who needs a role in entitlement management besides, but for what
is their own. Some requests Graph answers to a signed-in user alone: no application permission opens them.

  entitlement-gateway permissions 'src/**/*.graphql' --format json > permissions.json`,
  async run(args) {
    const typed = readWords(args, [...judgingOptions, 'format']);
    const format = oneOf(typed.options, 'format', ['text', 'json']);
    const judged = await judge(typed);
    console.log(format === 'json' ? JSON.stringify(manifest(judged), null, 2) : text(judged));
  },
};

function manifest(judged: readonly Judged[]) {
  const { delegated, application, userOnly } = all(judged);
  return {
    delegated,
    application,
    userOnly: userOnly.map(({ operation }) => operation.name),
    operations: judged.map(({ operation: { name, place }, permissions }) => ({
      name,
      place,
      ...permissions,
    })),
  };
}

function text(judged: readonly Judged[]): string {
  const { delegated, application, userOnly } = all(judged);
  const besides =
    userOnly.length === 0
      ? ''
      : `; not for ${userOnly.map(({ operation }) => operation.name).join(', ')}, see below`;
  return [
    `delegated    ${listed(delegated)}`,
    `application  ${listed(application)}${besides}`,
    ...judged.flatMap(({ operation, permissions }) => [
      '',
      `${operation.name}  ${operation.place}`,
      ...permissionLines(permissions).map((line) => `  ${line}`),
    ]),
  ].join('\n');
}

/** An application can be given what it can use; the operations that it cannot run are told apart. */
function all(judged: readonly Judged[]) {
  return {
    delegated: least(judged.flatMap(({ permissions }) => permissions.delegated)),
    application: least(judged.flatMap(({ permissions }) => permissions.application ?? [])),
    userOnly: judged.filter(({ permissions }) => permissions.application === null),
  };
}

export function permissionLines({ delegated, application, userOnly }: Permissions): string[] {
  const forApplications =
    application === null
      ? `none: Graph answers a user alone for ${userOnly.join(', ')}`
      : listed(application);
  return [`delegated    ${listed(delegated)}`, `application  ${forApplications}`];
}

function listed(scopes: readonly string[]): string {
  return scopes.length === 0 ? 'none is needed' : scopes.join(', ');
}
