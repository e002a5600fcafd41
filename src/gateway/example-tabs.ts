/** What a newcomer finds open in GraphiQL. Each runs as it stands against the embedded tenant. */
export const exampleTabs = [
  {
    query: `# Who has access to this package?
query WhoHasAccess($name: String! = "Sales") {
  accessPackages(first: 3, filter: { displayName: { contains: $name } }) {
    nodes {
      displayName
      catalog { displayName }
      assignments(first: 10, filter: { state: { eq: DELIVERED } }) {
        nodes {
          target { displayName email }
          policy { displayName }
          schedule { expiration { type endDateTime } }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# My access. In the headers pane, "authorization": "Bearer member@contoso.example" makes you somebody else:
# admin, owner, manager, approver, member or guest.
query MyAccess {
  me {
    assignments {
      nodes {
        state
        accessPackage { displayName description }
        policy { displayName }
        schedule { startDateTime expiration { type endDateTime duration } }
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
`,
    headers: '{\n  "authorization": "Bearer member@contoso.example",\n  "x-graph-explain": "run"\n}',
  },
  {
    query: `# Assign access. Ids are in the variables pane.
mutation AssignAccess($input: AssignAccessInput!) {
  assignAccess(input: $input) {
    ... on RequestCreated {
      request {
        graphId
        state
        status
        accessPackage { displayName }
        assignment { state target { displayName } }
      }
    }
    ... on Error { message code }
  }
}
`,
    variables: '{}',
  },
];
