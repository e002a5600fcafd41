/** The embedded tenant has the same ids and people at each start; of another one we know nothing. */
export type Tenant = 'embedded' | 'other';

export interface ExampleTab {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

/** What a newcomer finds open in GraphiQL, which entitles a tab by its operation's name. */
export function exampleTabs(tenant: Tenant): ExampleTab[] {
  return tenant === 'embedded' ? ready : neutral;
}

const assignAccess = `mutation AssignAccess($input: AssignAccessInput!) {
  assignAccess(input: $input) {
    __typename
    ... on RequestCreated {
      request {
        state
        status
        accessPackage { displayName }
        assignment {
          state
          target { displayName }
          schedule { expiration { endDateTime } }
        }
      }
    }
    ... on Error { code message }
  }
}
`;

const myAccess = `query MyAccess {
  me {
    assignments {
      nodes {
        state
        accessPackage { displayName }
        policy { displayName }
        schedule { expiration { endDateTime } }
      }
    }
    requests {
      nodes {
        requestType
        state
        createdDateTime
        justification
        accessPackage { displayName }
      }
    }
  }
}
`;

const holders = `      assignments(
        first: 3
        filter: { state: { eq: DELIVERED } }
      ) {
        totalCount
        nodes {
          target { displayName email }
          policy { displayName }
        }
      }`;

const explain = { 'x-graph-explain': 'run' };

/** Each runs as it stands; the third shows in the second afterwards. */
const ready: ExampleTab[] = [
  {
    query: `# Who has access to this package?
# "extensions" in the answer shows what was asked
# of Microsoft Graph for it.
query WhoHasAccessToThisPackage {
  accessPackages(
    filter: { displayName: { contains: "Sales" } }
  ) {
    nodes {
      displayName
      catalog { displayName }
${holders}
    }
  }
}
`,
    headers: json(explain),
  },
  {
    query: `# My access: what I hold, and what I asked for.
# The Headers pane says who you are: admin, owner, manager,
# approver, member or guest, all @contoso.example.
${myAccess}`,
    headers: json({ authorization: 'Bearer member@contoso.example', ...explain }),
  },
  {
    query: `# Assign access: the member gets "Travel Desk Tokyo".
# See the ids under Variables, and "My access" afterwards.
# A second time, the answer is a typed failure.
${assignAccess}`,
    variables: json({
      input: {
        accessPackageId: '68174851-9453-4f31-ad77-b351cedef4e4',
        policyId: '67e66e25-d870-4368-96e6-8a8c3b2fc3f8',
        target: { objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05' },
        justification: 'Moves to Tokyo for the spring.',
      },
    }),
    headers: json(explain),
  },
];

/** No ids, no people, and no explain, which a gateway over a real tenant refuses. */
const neutral: ExampleTab[] = [
  {
    query: `# Who has access to this package?
# Where the gateway asks for a token, give it under Headers:
# { "authorization": "Bearer …" }
query WhoHasAccessToThisPackage {
  accessPackages(first: 3) {
    nodes {
      displayName
      catalog { displayName }
${holders}
    }
  }
}
`,
  },
  {
    query: `# My access: what I hold, and what I asked for.
${myAccess}`,
  },
  {
    query: `# Assign access: fill in the ids under Variables.
${assignAccess}`,
    variables: json({ input: { accessPackageId: '', policyId: '', target: { objectId: '' } } }),
  },
];

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}
