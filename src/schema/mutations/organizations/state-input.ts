import { builder } from '../../builder.ts';

export const ConnectedOrganizationStateInput = builder.enumType('ConnectedOrganizationStateInput', {
  description: 'Whether an organization is one that administrators have agreed to.',
  values: {
    CONFIGURED: {
      value: 'configured',
      description: 'Policies for all configured organizations count it in.',
    },
    PROPOSED: { value: 'proposed', description: 'They do not; somebody from there has asked for access.' },
  } as const,
});
