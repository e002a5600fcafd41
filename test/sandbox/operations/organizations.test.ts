import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { first, ids, startClient, type Client } from '../kit.ts';
import { em, expectCreated, expectEmpty, expectRefusal, invalid, nobody, settle, versions } from './kit.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
  await settle(client);
});
afterEach(() => client[Symbol.asyncDispose]());

const owner = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a02';

describe.each(versions)('%s', (version) => {
  const url = (path = '') => em(version, `connectedOrganizations${path}`);
  const source = {
    '@odata.type': '#microsoft.graph.domainIdentitySource',
    domainName: 'new.example',
    displayName: 'New',
  };
  const body = { displayName: 'New', description: 'A new one', state: 'Proposed', identitySources: [source] };

  it('makes, changes and deletes an organisation', async () => {
    const made = await client.post(`${url()}/`, body);
    const id = expectCreated(made, 'connectedOrganizations');
    expect(made.json).toMatchObject({ displayName: 'New', state: 'proposed', identitySources: [source] });
    expectEmpty(await client.write('PATCH', url(`/${id}`), { state: 'configured', displayName: 'Newer' }));
    const read = await client.send(`${url()}?$filter=displayName eq 'newer'`);
    expect(read.value).toMatchObject([{ id, state: 'configured', description: 'A new one' }]);
    expectEmpty(await client.write('DELETE', url(`/${id}`)));
    expect(await client.send(url(`/${id}`))).toMatchObject({ status: 404 });
  });

  it('finds one by its tenant', async () => {
    const { store } = client.sandbox;
    const fabrikam = first(store.connectedOrganizations.by('displayName', 'Fabrikam'));
    const [tenant] = fabrikam.identitySources.map(
      (one) => Object.entries(Object(one)).find(([name]) => name === 'tenantId')?.[1],
    );
    const filter = (variable: string, id: string) =>
      url(
        `?$filter=identitySources/any(is:${variable}/microsoft.graph.azureActiveDirectoryTenant/tenantId eq '${id}')`,
      );
    expect(ids((await client.send(filter('is', String(tenant)))).value)).toEqual([fabrikam.id]);
    expect((await client.send(filter('is', nobody))).value).toEqual([]);
    expect(await client.send(filter('other', nobody))).toMatchObject({ code: 'InvalidFilter' });
    expect(await client.send(url("?$filter=identitySources/any(s:s/displayName eq 'x')"))).toMatchObject({
      code: 'InvalidFilter',
    });
    expect(await client.send(url('?$filter=identitySources/any()'))).toMatchObject({ code: 'InvalidFilter' });
  });

  it('refuses what is no organisation, and to delete one that a policy names', async () => {
    const post = (change: object) => ({ method: 'POST', url: url(), body: { ...body, ...change } });
    await expectRefusal(client, post({ identitySources: [] }), [400, 'InvalidModel']);
    await expectRefusal(
      client,
      post({ identitySources: [source, source] }),
      invalid('There must be exactly one identity source.'),
    );
    await expectRefusal(client, post({ identitySources: [{ domainName: 'x' }] }), [400, 'InvalidModel']);
    await expectRefusal(client, post({ state: 'closed' }), invalid('state is unknown.'));
    const taken = { ...source, domainName: 'northwind.example', displayName: 'Again' };
    await expectRefusal(client, post({ identitySources: [taken] }), [
      409,
      'DuplicateKey',
      'There is already a duplicated entity',
    ]);
    const { store } = client.sandbox;
    const partner = first(store.connectedOrganizations.values());
    const patch = { method: 'PATCH', url: url(`/${partner.id}`), body: { identitySources: [source] } };
    await expectRefusal(client, patch, invalid("'identitySources' is not known here."));
    const policy = first(store.policies.values());
    const set = {
      '@odata.type': '#microsoft.graph.connectedOrganizationMembers',
      connectedOrganizationId: partner.id,
    };
    store.policies.update(policy, { specificAllowedTargets: [set] });
    await expectRefusal(client, { method: 'DELETE', url: url(`/${partner.id}`) }, [
      400,
      'InvalidDeleteConnectedOrganizationHasPolicies',
      `The connected organization: ${partner.displayName} can not be deleted because there are policies for it.`,
    ]);
  });

  it.each(['internalSponsors', 'externalSponsors'])('%s are listed, added and removed', async (segment) => {
    const { id } = first(client.sandbox.store.connectedOrganizations.by('displayName', 'Northwind Traders'));
    const list = url(`/${id}/${segment}`);
    expect((await client.send(list)).value).toEqual([]);
    const link = {
      method: 'POST',
      url: `${list}/$ref`,
      body: { '@odata.id': `${client.sandbox.url}/${version}/users/${owner}` },
    };
    expectEmpty(await client.post(link.url, link.body));
    const { value } = await client.send(list);
    expect(value).toMatchObject([
      { '@odata.type': '#microsoft.graph.user', id: owner, userPrincipalName: 'owner@contoso.example' },
    ]);
    const expanded = await client.send(url(`/${id}?$expand=${segment}`));
    expect(expanded.json[segment]).toHaveLength(1);
    await expectRefusal(client, link, [409, 'DuplicateKey']);
    const unknown = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${nobody}` };
    await expectRefusal(client, { ...link, body: unknown }, [404, 'DirectoryObjectNotFound']);
    expectEmpty(await client.write('DELETE', `${list}/${owner}/$ref`));
    await expectRefusal(client, { method: 'DELETE', url: `${list}/${owner}/$ref` }, [
      404,
      'ResourceNotFound',
    ]);
  });

  it('changes a subject’s lifecycle and nothing else of it', async () => {
    const { store } = client.sandbox;
    const guest = first([...store.subjects.values()].filter((row) => row.connectedOrganizationId !== null));
    const subject = em(version, `subjects(objectId='${guest.objectId}')`);
    expectEmpty(await client.write('PATCH', subject, { subjectLifecycle: 'NotGoverned' }));
    expect((await client.send(subject)).json).toMatchObject({ subjectLifecycle: 'notGoverned' });
    const patch = (sent: object) => ({ method: 'PATCH', url: subject, body: sent });
    await expectRefusal(client, patch({ displayName: 'x' }), invalid("'displayName' is not known here."));
    await expectRefusal(client, patch({ subjectLifecycle: 'gone' }), invalid('subjectLifecycle is unknown.'));
    await expectRefusal(client, { ...patch({}), url: em(version, `subjects(objectId='${nobody}')`) }, [
      404,
      'ResourceNotFound',
    ]);
  });

  it('shows and changes the settings', async () => {
    const settings = em(version, 'settings');
    const delay =
      version === 'v1.0'
        ? 'durationUntilExternalUserDeletedAfterBlocked'
        : 'daysUntilExternalUserDeletedAfterBlocked';
    const { json } = await client.send(settings);
    expect(json).toMatchObject({ id: 'singleton', [delay]: version === 'v1.0' ? 'P30D' : 30 });
    const value = version === 'v1.0' ? 'P4D' : '4';
    expectEmpty(
      await client.write('PATCH', settings, { externalUserLifecycleAction: 'None', [delay]: value }),
    );
    expect((await client.v1('settings')).json).toMatchObject({
      externalUserLifecycleAction: 'none',
      durationUntilExternalUserDeletedAfterBlocked: 'P4D',
    });
    expect((await client.beta('settings')).json).toMatchObject({
      externalUserLifecycleAction: 'None',
      daysUntilExternalUserDeletedAfterBlocked: 4,
    });
    const patch = (sent: object) => ({ method: 'PATCH', url: settings, body: sent });
    await expectRefusal(client, patch({ externalUserLifecycleAction: 'banish' }), [400, 'InvalidModel']);
    await expectRefusal(client, patch({ [delay]: 'soon' }), [400, 'InvalidModel']);
    expect(await client.send(`${settings}?$select=id`)).toMatchObject({ status: 400, code: 'BadRequest' });
    expect(await client.write('DELETE', settings)).toMatchObject({ status: 404, code: '' });
  });

  it('shows and changes the control configuration of end users', async () => {
    const list = em(version, 'controlConfigurations');
    const { value } = await client.send(list);
    expect(value).toMatchObject([{ '@odata.type': '#microsoft.graph.endUserSettings', isEnabled: true }]);
    const one = `${list}/${String(value[0]?.['id'])}`;
    expectEmpty(await client.write('PATCH', one, { relatedPeopleInsightLevel: 'CountAndNames' }));
    expect((await client.send(one)).json).toMatchObject({
      relatedPeopleInsightLevel: 'countAndNames',
      isEnabled: true,
    });
    await expectRefusal(
      client,
      { method: 'PATCH', url: one, body: { isEnabled: 2 } },
      invalid('isEnabled is no boolean.'),
    );
    expect(await client.send(`${list}/${nobody}`)).toMatchObject({ status: 404 });
  });
});
