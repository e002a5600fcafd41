import { personaNamed } from '../../src/sandbox/tenant/personas.ts';
import type { Credential, Setting } from './kit/bench.ts';

/** The sandbox's own people and an application of its own, to audit it by. */
export async function settingFor(url: string): Promise<Setting> {
  const { principalName } = personaNamed('admin');
  return {
    endpoint: url,
    token: principalName,
    others: {
      member: person('member'),
      approver: person('approver'),
      application: { token: await applicationToken(url) },
    },
    pause: () => Promise.resolve(),
  };
}

function person(name: 'member' | 'approver'): Credential {
  return { token: personaNamed(name).principalName };
}

async function applicationToken(url: string): Promise<string> {
  const answer = await fetch(`${url}/contoso.example/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f02',
      client_secret: 'sandbox-automation',
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}
