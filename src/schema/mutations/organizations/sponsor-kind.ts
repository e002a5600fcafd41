import { builder } from '../../builder.ts';

export const SponsorKind = builder.enumType('SponsorKind', {
  description: 'On whose side a sponsor of a connected organization is.',
  values: {
    INTERNAL: { value: 'internalSponsors', description: 'Of this tenant.' },
    EXTERNAL: { value: 'externalSponsors', description: 'Of the organization itself.' },
  } as const,
});
