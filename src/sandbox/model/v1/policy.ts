import type { ApprovalStageSetting, Json, PolicyRecord, Question } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { policyFilters } from '../filters.ts';
import { ofPolicy } from '../links.ts';
import { expiration, localizedTexts, questionTypeName } from '../shapes.ts';

const { column, computed } = propertiesOf<PolicyRecord>();

export const policy: EntityType<PolicyRecord> = {
  name: 'accessPackageAssignmentPolicy',
  base: 'entity',
  address: (row) => `assignmentPolicies('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('allowedTargetScope', 'allowedTargetScope'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
    computed('specificAllowedTargets', 'Collection(subjectSet)', (row) => row.specificAllowedTargets),
    computed('expiration', 'expirationPattern', (row) => expiration(row.expiration)),
    computed('requestorSettings', 'accessPackageAssignmentRequestorSettings', (row) => ({
      ...row.requestorSettings,
    })),
    computed('requestApprovalSettings', 'accessPackageAssignmentApprovalSettings', (row) => ({
      ...row.requestApprovalSettings,
      stages: row.requestApprovalSettings.stages.map(stage),
    })),
    computed('reviewSettings', 'accessPackageAssignmentReviewSettings', (row) => row.reviewSettings),
    computed('automaticRequestSettings', 'accessPackageAutomaticRequestSettings', (row) =>
      row.automaticRequestSettings === null ? null : { ...row.automaticRequestSettings },
    ),
    computed('notificationSettings', 'accessPackageNotificationSettings', (row) => ({
      ...row.notificationSettings,
    })),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackage',
      target: 'accessPackage',
      contained: false,
      related: ofPolicy.accessPackage,
    },
    {
      kind: 'one',
      name: 'catalog',
      target: 'accessPackageCatalog',
      contained: false,
      related: ofPolicy.catalog,
    },
    {
      kind: 'many',
      name: 'customExtensionStageSettings',
      target: 'customExtensionStageSetting',
      contained: false,
      related: ofPolicy.stageSettings,
    },
    {
      kind: 'many',
      name: 'questions',
      target: 'accessPackageQuestion',
      contained: true,
      related: (row) => row.questions,
    },
  ],
};

export const assignmentPolicies: EntitySet<PolicyRecord> = {
  name: 'assignmentPolicies',
  type: policy.name,
  filters: policyFilters,
  rows: (store) => store.policies.values(),
  find: (store, id) => store.policies.get(id),
};

function stage(setting: ApprovalStageSetting): Json {
  return { ...setting };
}

const ofQuestion = propertiesOf<Question>();

export const question: EntityType<Question> = {
  name: 'accessPackageQuestion',
  base: 'entity',
  abstract: true,
  concrete: questionTypeName,
  properties: [
    ofQuestion.column('id', 'Edm.String not null'),
    ofQuestion.column('sequence', 'Edm.Int32'),
    ofQuestion.column('isRequired', 'Edm.Boolean'),
    ofQuestion.column('isAnswerEditable', 'Edm.Boolean'),
    ofQuestion.column('text', 'Edm.String'),
    ofQuestion.computed('localizations', 'Collection(accessPackageLocalizedText)', (row) =>
      localizedTexts(row.localizations),
    ),
  ],
  navigations: [],
};

export const textInputQuestion: EntityType<Question> = {
  name: 'accessPackageTextInputQuestion',
  base: question.name,
  properties: [
    ...question.properties,
    ofQuestion.computed('isSingleLineQuestion', 'Edm.Boolean', (row) =>
      row.kind === 'textInput' ? row.isSingleLineQuestion : null,
    ),
    ofQuestion.computed('regexPattern', 'Edm.String', (row) =>
      row.kind === 'textInput' ? row.regexPattern : null,
    ),
  ],
  navigations: [],
};

export const multipleChoiceQuestion: EntityType<Question> = {
  name: 'accessPackageMultipleChoiceQuestion',
  base: question.name,
  properties: [
    ...question.properties,
    ofQuestion.computed('isMultipleSelectionAllowed', 'Edm.Boolean', (row) =>
      row.kind === 'multipleChoice' ? row.isMultipleSelectionAllowed : null,
    ),
    ofQuestion.computed('choices', 'Collection(accessPackageAnswerChoice)', choices),
  ],
  navigations: [],
};

function choices(row: Question): Json {
  if (row.kind !== 'multipleChoice') return [];
  return row.choices.map(({ actualValue, text, localizations }) => ({
    actualValue,
    text,
    localizations: localizedTexts(localizations),
  }));
}
