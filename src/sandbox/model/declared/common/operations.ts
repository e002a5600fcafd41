import { action, func, type BoundOperation } from '../declaration.ts';

export const operations: readonly BoundOperation[] = [
  func('filterByCurrentUser', 'Collection(accessPackage)', {
    returns: 'Collection(accessPackage)',
    parameters: { on: 'accessPackageFilterByCurrentUserOptions' },
  }),
  func('additionalAccess', 'Collection(accessPackageAssignment)', {
    returns: 'Collection(accessPackageAssignment)',
  }),
  func('additionalAccess', 'Collection(accessPackageAssignment)', {
    returns: 'Collection(accessPackageAssignment)',
    parameters: { accessPackageId: 'Edm.String' },
  }),
  func('additionalAccess', 'Collection(accessPackageAssignment)', {
    returns: 'Collection(accessPackageAssignment)',
    parameters: { accessPackageId: 'Edm.String', incompatibleAccessPackageId: 'Edm.String' },
  }),
  func('filterByCurrentUser', 'Collection(accessPackageAssignment)', {
    returns: 'Collection(accessPackageAssignment)',
    parameters: { on: 'accessPackageAssignmentFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(accessPackageAssignmentRequest)', {
    returns: 'Collection(accessPackageAssignmentRequest)',
    parameters: { on: 'accessPackageAssignmentRequestFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(approval)', {
    returns: 'Collection(approval)',
    parameters: { on: 'approvalFilterByCurrentUserOptions' },
  }),
  action('validateAuthenticationConfiguration', 'Collection(customAuthenticationExtension)', {
    returns: 'authenticationConfigurationValidation',
    parameters: {
      endpointConfiguration: 'customExtensionEndpointConfiguration',
      authenticationConfiguration: 'customExtensionAuthenticationConfiguration',
    },
  }),
  action('getApplicablePolicyRequirements', 'accessPackage', {
    returns: 'Collection(accessPackageAssignmentRequestRequirements)',
  }),
  action('reprocess', 'accessPackageAssignment'),
  action('reprocess', 'accessPackageAssignmentRequest'),
  action('resume', 'accessPackageAssignmentRequest', {
    parameters: { source: 'Edm.String', type: 'Edm.String', data: 'customExtensionData' },
  }),
  action('validateAuthenticationConfiguration', 'customAuthenticationExtension', {
    returns: 'authenticationConfigurationValidation',
  }),
];
