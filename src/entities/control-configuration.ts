import { type Entity, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { flag, instant, member, text } from './values.ts';

export const relatedPeopleInsightLevel = enumeration(
  'RelatedPeopleInsightLevel',
  'What suggestions tell of colleagues who have a package.',
  {
    disabled: 'Nothing.',
    count: 'How many they are.',
    countAndNames: 'How many they are, and who.',
  },
);

/** controlConfiguration and endUserSettings: in the CSDL of 2026-08, and not yet in the published types. */
interface ControlConfiguration {
  id?: string;
  isEnabled?: boolean;
  createdBy?: string;
  createdDateTime?: string;
  modifiedBy?: string;
  modifiedDateTime?: string;
  relatedPeopleInsightLevel?: string;
  showApproverDetailsToMembers?: boolean;
}

const { field } = graphNames<ControlConfiguration, ControlConfiguration>();

/** controlConfiguration: graph-v1 §11. Its one kind has more than the base type, so nothing is selected. */
export const controlConfiguration = {
  name: 'ControlConfiguration',
  collection: { 'v1.0': 'controlConfigurations', beta: 'controlConfigurations' }, // [C]
  selects: false,
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    isEnabled: field('isEnabled', 'isEnabled', flag),
    relatedPeopleInsightLevel: field(
      'relatedPeopleInsightLevel',
      'relatedPeopleInsightLevel',
      member(relatedPeopleInsightLevel),
    ),
    showApproverDetailsToMembers: field('showApproverDetailsToMembers', 'showApproverDetailsToMembers', flag),
    createdBy: field('createdBy', 'createdBy', text),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedBy: field('modifiedBy', 'modifiedBy', text),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
  },
  edges: {},
  filters: {},
} as const satisfies Entity;
