import type { Audit } from './kit/audit.ts';
import type { Credential, Role, Setting } from './kit/bench.ts';
import { Http } from './kit/http.ts';
import { pauseOf } from './run.ts';

/** What the command takes. */
export const options = {
  endpoint: { type: 'string' },
  token: { type: 'string' },
  member: { type: 'string' },
  'member-id': { type: 'string' },
  approver: { type: 'string' },
  'approver-id': { type: 'string' },
  application: { type: 'string' },
  writes: { type: 'boolean', default: false },
  invites: { type: 'boolean', default: false },
  only: { type: 'string' },
  pause: { type: 'string', default: '5' },
  matrix: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export type Given = Readonly<
  Partial<Record<Role | 'member-id' | 'approver-id' | 'only', string>> & {
    writes: boolean;
    invites: boolean;
    pause: string;
  }
>;

/** What was asked for cannot be done; its message is a whole sentence. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';
}

/** The audits that are asked for; each part of `only` has to mean some. */
export function chosenOf(
  audits: readonly Audit[],
  { only, writes, invites }: Pick<Given, 'only' | 'writes' | 'invites'>,
): readonly Audit[] {
  if (invites && !writes)
    throw new WrongInput('--invites writes, and is to be given together with --writes.');
  const isAllowed = ({ kind, invites: isInviting }: Audit) =>
    (writes || kind === 'read') && (invites || isInviting !== true);
  if (only === undefined) return audits.filter(isAllowed);
  const parts = only.split(',').map((part) => part.trim());
  for (const part of parts) {
    const meant = audits.filter((audit) => isMeant(audit, part));
    if (meant.length === 0) throw new WrongInput(`--only names '${part}', with which no audit's id begins.`);
    if (meant.some(isAllowed)) continue;
    const isInviting = meant.every((audit) => audit.invites);
    const wanted = isInviting ? '--writes and --invites' : '--writes';
    throw new WrongInput(`--only names '${part}', which is run with ${wanted} alone.`);
  }
  return audits.filter((audit) => isAllowed(audit) && parts.some((part) => isMeant(audit, part)));
}

/** `SB-08x` means all that begin with `SB-08`. */
function isMeant({ id }: Audit, part: string): boolean {
  const beginning = part.toUpperCase().replace(/X+$/, '');
  return beginning !== '' && id.startsWith(beginning);
}

export function credentialsOf(given: Given): Setting['others'] {
  const ids: Partial<Record<Role, string | undefined>> = {
    member: given['member-id'],
    approver: given['approver-id'],
  };
  return Object.fromEntries(
    (['member', 'approver', 'application'] as const).flatMap((role): [Role, Credential][] => {
      const [token, objectId] = [given[role], ids[role]];
      if (token === undefined) return [];
      return [[role, { token, ...(objectId !== undefined && { objectId }) }]];
    }),
  );
}

export function pauseFor(seconds: string): Setting['pause'] {
  if (!/^\d+(\.\d+)?$/.test(seconds))
    throw new WrongInput(`--pause takes a number of seconds, which '${seconds}' is not.`);
  return pauseOf(Number(seconds));
}

/** One request by each token, before the tenant is blamed for what the command was given. */
export async function probe({ endpoint, token, others }: Setting): Promise<void> {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new WrongInput(
      `--endpoint takes an address like https://graph.microsoft.com, which '${endpoint}' is not.`,
    );
  const version = /\/(v1\.0|beta)(?=\/|$)/i.exec(url.pathname)?.[1];
  if (version !== undefined)
    throw new WrongInput(
      `--endpoint is to be given without a version, as the audits add '${version}' themselves.`,
    );
  const callers = [
    ['token', token],
    ...Object.entries(others).map(([role, of]) => [role, of.token]),
  ] as const;
  for (const [option = '', bearer = ''] of callers) {
    const status = await statusBy(new Http(endpoint, 'v1.0', bearer), endpoint);
    if (status === 401)
      throw new WrongInput(
        `${endpoint} refuses what --${option} gives: it answers 401, as to a token that is wrong or over.`,
      );
  }
}

async function statusBy(http: Http, endpoint: string): Promise<number> {
  try {
    return (await http.get('catalogs?$top=1')).status;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new WrongInput(`Nothing answers at ${endpoint}${code}.`, { cause: error });
  }
}
