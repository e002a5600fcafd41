import type { CredentialRequirement as RequirementValue } from '../../entities/complex/credential-requirement.ts';
import { builder } from '../builder.ts';

export const CredentialRequirement = builder.objectRef<RequirementValue>('CredentialRequirement').implement({
  description:
    'How far a person has got with the verifiable credential that a policy wants (Graph’s verifiableCredentialRequirementStatus).',
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      nullable: false,
      description:
        'Where it stands, by Graph’s name: `verifiableCredentialRequired`, `verifiableCredentialRetrieved`, `verifiableCredentialVerified`.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where the credential is presented; null once that is done.',
    }),
    expiryDateTime: t.expose('expiryDateTime', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it can be; null once it is verified.',
    }),
  }),
});
