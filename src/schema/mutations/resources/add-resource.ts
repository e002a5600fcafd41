import { addResource, type NewResource } from '../../../entities/actions/catalogs.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { resourceRequested } from './payload.ts';
import { guid, type Rule, webAddress, words } from '../rules.ts';
import { takes, untaken } from '../takes.ts';

const AddResourceInput = builder.inputType('AddResourceInput', {
  description: 'What is to be added, and where.',
  fields: (t) => ({
    catalogId: t.id({ required: true, description: 'The catalog’s `id` or `graphId`.' }),
    originId: t.string({
      ...takes(words),
      required: true,
      description:
        'Of a group its object id, of an application that of its service principal, of a SharePoint site its URL.',
    }),
    originSystem: t.string({
      ...takes(words),
      required: true,
      description: '`AadGroup`, `AadApplication`, `SharePointOnline`, or a newer word of Graph’s.',
    }),
    displayName: t.string({ description: 'Its name; that which it has where it comes from when left out.' }),
    description: t.string({ description: 'What it is for.' }),
    environmentOriginId: t.string({
      description: 'Of a site outside the tenant’s home geography: the originId of its resource environment.',
    }),
    justification: t.string({ description: 'Why, for the record. Written by beta alone.' }),
  }),
});

/** What Graph's own systems know a resource by (graph-v1 §7); a newer word of Graph's may be known by anything. */
const origins: Readonly<Record<string, Rule>> = {
  aadgroup: guid('the object id of a group, a GUID'),
  aadapplication: guid('the object id of an application’s service principal, a GUID'),
  sharepointonline: webAddress(
    'the address of a SharePoint site, such as "https://contoso.sharepoint.com/sites/x"',
  ),
};

function refuseForeignOrigin({ originId, originSystem }: NewResource): void {
  const rule = origins[originSystem.toLowerCase()];
  if (rule !== undefined && !rule.isMet(originId, 0)) throw untaken('input.originId', rule.wanted, originId);
}

const result = resultOf({
  name: 'addResource',
  success: [resourceRequested.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('addResource', (t) =>
  t.field({
    ...result.field,
    description:
      'Adds a group, an application or a site to a catalog, so that packages can grant its roles (Graph’s resource request adminAdd). A group’s or application’s owner may, too. The answer’s graphId is that of the resource request. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: AddResourceInput,
        required: true,
        description: 'What is to be added, and where.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const catalogId = keyOfId(input.catalogId, 'Catalog', 'input.catalogId');
        const { catalogId: _catalog, ...resource } = input;
        if (!context.isRehearsal) refuseForeignOrigin(resource);
        return resourceRequested.of(await context.source.perform(addResource(catalogId, resource)));
      }),
  }),
);
