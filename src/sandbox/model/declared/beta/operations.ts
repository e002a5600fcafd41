import { action, func, type BoundOperation } from '../declaration.ts';

export const operations: readonly BoundOperation[] = [
  func('Search', 'Collection(accessPackage)', { returns: 'Collection(accessPackage)' }),
  func('My', 'Collection(accessPackageAssignment)', { returns: 'Collection(accessPackageAssignment)' }),
  func('My', 'Collection(accessPackageAssignmentRequest)', {
    returns: 'Collection(accessPackageAssignmentRequest)',
  }),
  func('My', 'Collection(accessPackageAssignmentResourceRole)', {
    returns: 'Collection(accessPackageAssignmentResourceRole)',
  }),
  func('Search', 'Collection(accessPackageCatalog)', { returns: 'Collection(accessPackageCatalog)' }),
  func('filterByCurrentUser', 'Collection(privilegedAccessGroupAssignmentSchedule)', {
    returns: 'Collection(privilegedAccessGroupAssignmentSchedule)',
    parameters: { on: 'assignmentScheduleFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(privilegedAccessGroupAssignmentScheduleRequest)', {
    returns: 'Collection(privilegedAccessGroupAssignmentScheduleRequest)',
    parameters: { on: 'assignmentScheduleRequestFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(privilegedAccessGroupEligibilitySchedule)', {
    returns: 'Collection(privilegedAccessGroupEligibilitySchedule)',
    parameters: { on: 'eligibilityScheduleFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(privilegedAccessGroupEligibilityScheduleRequest)', {
    returns: 'Collection(privilegedAccessGroupEligibilityScheduleRequest)',
    parameters: { on: 'eligibilityScheduleRequestFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(unifiedRoleAssignmentSchedule)', {
    returns: 'Collection(unifiedRoleAssignmentSchedule)',
    parameters: { on: 'roleAssignmentScheduleFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(unifiedRoleAssignmentScheduleRequest)', {
    returns: 'Collection(unifiedRoleAssignmentScheduleRequest)',
    parameters: { on: 'roleAssignmentScheduleRequestFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(unifiedRoleEligibilitySchedule)', {
    returns: 'Collection(unifiedRoleEligibilitySchedule)',
    parameters: { on: 'roleEligibilityScheduleFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(unifiedRoleEligibilityScheduleRequest)', {
    returns: 'Collection(unifiedRoleEligibilityScheduleRequest)',
    parameters: { on: 'roleEligibilityScheduleRequestFilterByCurrentUserOptions' },
  }),
  func('filterByCurrentUser', 'Collection(userConsentRequest)', {
    returns: 'Collection(userConsentRequest)',
    parameters: { on: 'consentRequestFilterByCurrentUserOptions' },
  }),
  action('moveToCatalog', 'accessPackage', { parameters: { catalogId: 'Edm.String' } }),
  action('Cancel', 'accessPackageAssignmentRequest'),
  action('cancel', 'privilegedAccessGroupAssignmentScheduleRequest'),
  action('cancel', 'privilegedAccessGroupEligibilityScheduleRequest'),
  action('recordDecisions', 'request', {
    parameters: { reviewResult: 'Edm.String', justification: 'Edm.String' },
  }),
  action('stop', 'request'),
  action('cancel', 'unifiedRoleAssignmentScheduleRequest'),
  action('cancel', 'unifiedRoleEligibilityScheduleRequest'),
];
