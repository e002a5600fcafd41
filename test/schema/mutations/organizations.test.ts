import { expect } from 'vitest';
import { encodeId } from '../../../src/schema/ids.ts';
import { type Bench, nobody } from './kit/bench.ts';
import { gone, nullFor, obeys } from './kit/laws.ts';

const role = 'Identity Governance Administrator';
const select = `... on ConnectedOrganizationSaved {
  id
  graphId
  connectedOrganization { id displayName state }
}`;
const outsider = 'owner';
const malformed = [{ connectedOrganizationId: 'Fabrikam' }, 'input.connectedOrganizationId'] as const;
const unknown = { connectedOrganizationId: nobody };
const approver = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a04';

function organizationOf({ store }: Bench) {
  const [found] = store.connectedOrganizations.values();
  if (found === undefined) throw new Error('No organization is connected.');
  return found;
}

const globalId = (id: string) => encodeId('ConnectedOrganization', id);

/** Whether some policy names it. */
function isNamed({ store }: Bench, id: string): boolean {
  return [...store.policies.values()].some(({ specificAllowedTargets }) =>
    specificAllowedTargets.some((set) => set['connectedOrganizationId'] === id),
  );
}

const wingtip = {
  displayName: 'Wingtip Toys',
  state: 'PROPOSED',
  identitySource: { domainIdentitySource: { domainName: 'wingtip.example', displayName: 'Wingtip' } },
};

obeys({
  mutation: 'createConnectedOrganization',
  input: () => wingtip,
  select,
  shows: {
    __typename: 'ConnectedOrganizationSaved',
    connectedOrganization: { displayName: 'Wingtip Toys', state: 'PROPOSED' },
  },
  outsider,
  role,
  malformed: [{ displayName: ' ' }, 'input.displayName'],
  cases: [
    {
      refused: 'its people are known already',
      first: (bench) => bench.write('createConnectedOrganization', wingtip),
      input: (_bench, good) => ({ ...good, displayName: 'Wingtip again' }),
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: ({ store }, _input, { graphId }) =>
    expect(store.connectedOrganizations.get(String(graphId))).toMatchObject({
      displayName: 'Wingtip Toys',
      state: 'proposed',
      identitySources: [
        {
          '@odata.type': '#microsoft.graph.domainIdentitySource',
          domainName: 'wingtip.example',
          displayName: 'Wingtip',
        },
      ],
    }),
});

obeys({
  mutation: 'updateConnectedOrganization',
  input: (bench) => ({ connectedOrganizationId: globalId(organizationOf(bench).id), description: 'Ask Ada' }),
  select,
  shows: { __typename: 'ConnectedOrganizationSaved' },
  outsider,
  role,
  malformed,
  unknown,
  cases: [nullFor('state')],
  done: (bench) => expect(organizationOf(bench).description).toBe('Ask Ada'),
});

obeys({
  mutation: 'deleteConnectedOrganization',
  input: (bench) => {
    const free = [...bench.store.connectedOrganizations.values()].find(({ id }) => !isNamed(bench, id));
    return { connectedOrganizationId: free?.id };
  },
  select: '... on Deleted { id graphId }',
  shows: (_bench, { connectedOrganizationId }) =>
    gone('ConnectedOrganization', String(connectedOrganizationId)),
  outsider,
  role,
  malformed,
  unknown,
  cases: [
    {
      refused: 'a policy names it',
      input: (bench) => {
        const named = [...bench.store.connectedOrganizations.values()].find(({ id }) => isNamed(bench, id));
        return { connectedOrganizationId: named?.id };
      },
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { connectedOrganizationId }) =>
    expect(store.connectedOrganizations.get(String(connectedOrganizationId))).toBeUndefined(),
});

function strangerTo(bench: Bench) {
  const { id, internalSponsorIds } = organizationOf(bench);
  bench.store.connectedOrganizations.update(organizationOf(bench), {
    internalSponsorIds: internalSponsorIds.filter((one) => one !== approver),
  });
  return { connectedOrganizationId: globalId(id), kind: 'INTERNAL', objectId: approver };
}

obeys({
  mutation: 'addConnectedOrganizationSponsor',
  input: strangerTo,
  select,
  shows: { __typename: 'ConnectedOrganizationSaved' },
  outsider,
  role,
  malformed: [{ objectId: 'Aoife' }, 'input.objectId'],
  unknown: { objectId: nobody },
  cases: [
    {
      refused: 'they are that already',
      first: (bench) => bench.write('addConnectedOrganizationSponsor', strangerTo(bench)),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: (bench) => expect(organizationOf(bench).internalSponsorIds).toContain(approver),
});

obeys({
  mutation: 'removeConnectedOrganizationSponsor',
  input: (bench) => {
    bench.store.connectedOrganizations.update(organizationOf(bench), { externalSponsorIds: [approver] });
    return { connectedOrganizationId: organizationOf(bench).id, kind: 'EXTERNAL', objectId: approver };
  },
  select,
  shows: { __typename: 'ConnectedOrganizationSaved' },
  outsider,
  role,
  malformed: [{ objectId: 'Aoife' }, 'input.objectId'],
  unknown: { objectId: nobody },
  done: (bench) => expect(organizationOf(bench).externalSponsorIds).toEqual([]),
});
