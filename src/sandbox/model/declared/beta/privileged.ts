import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

export const privileged: Declarations = {
  privilegedAccessGroupAssignmentSchedule: entity(
    {
      accessId: 'privilegedAccessGroupRelationships',
      assignmentType: 'privilegedAccessGroupAssignmentType',
      groupId: 'Edm.String',
      memberType: 'privilegedAccessGroupMemberType',
      principalId: 'Edm.String',
    },
    {
      base: 'privilegedAccessSchedule',
      navigations: {
        activatedUsing: 'privilegedAccessGroupEligibilitySchedule',
        group: 'group',
        principal: 'directoryObject',
      },
    },
  ),
  privilegedAccessGroupAssignmentScheduleRequest: entity(
    {
      accessId: 'privilegedAccessGroupRelationships',
      groupId: 'Edm.String',
      principalId: 'Edm.String',
      targetScheduleId: 'Edm.String',
    },
    {
      base: 'privilegedAccessScheduleRequest',
      navigations: {
        activatedUsing: 'privilegedAccessGroupEligibilitySchedule',
        group: 'group',
        principal: 'directoryObject',
        targetSchedule: 'privilegedAccessGroupEligibilitySchedule',
      },
    },
  ),
  privilegedAccessGroupAssignmentType: enumeration({ assigned: 1, activated: 2, unknownFutureValue: 3 }),
  privilegedAccessGroupEligibilitySchedule: entity(
    {
      accessId: 'privilegedAccessGroupRelationships',
      groupId: 'Edm.String',
      memberType: 'privilegedAccessGroupMemberType',
      principalId: 'Edm.String',
    },
    { base: 'privilegedAccessSchedule', navigations: { group: 'group', principal: 'directoryObject' } },
  ),
  privilegedAccessGroupEligibilityScheduleRequest: entity(
    {
      accessId: 'privilegedAccessGroupRelationships',
      groupId: 'Edm.String',
      principalId: 'Edm.String',
      targetScheduleId: 'Edm.String',
    },
    {
      base: 'privilegedAccessScheduleRequest',
      navigations: {
        group: 'group',
        principal: 'directoryObject',
        targetSchedule: 'privilegedAccessGroupEligibilitySchedule',
      },
    },
  ),
  privilegedAccessGroupMemberType: enumeration({ direct: 1, group: 2, unknownFutureValue: 3 }),
  privilegedAccessGroupRelationships: enumeration({ owner: 1, member: 2, unknownFutureValue: 3 }),
  privilegedAccessSchedule: entity(
    {
      createdDateTime: 'Edm.DateTimeOffset',
      createdUsing: 'Edm.String',
      modifiedDateTime: 'Edm.DateTimeOffset',
      scheduleInfo: 'requestSchedule',
      status: 'Edm.String',
    },
    { abstract: true },
  ),
  privilegedAccessScheduleRequest: entity(
    {
      action: 'scheduleRequestActions',
      isValidationOnly: 'Edm.Boolean',
      justification: 'Edm.String',
      scheduleInfo: 'requestSchedule',
      ticketInfo: 'ticketInfo',
    },
    { base: 'request', abstract: true },
  ),
  request: entity(
    {
      approvalId: 'Edm.String',
      completedDateTime: 'Edm.DateTimeOffset',
      createdDateTime: 'Edm.DateTimeOffset',
      customData: 'Edm.String',
      status: 'Edm.String not null',
    },
    { navigations: { approval: 'approval contained' } },
  ),
  scheduleRequestActions: enumeration({
    adminAssign: 1,
    adminUpdate: 2,
    adminRemove: 3,
    selfActivate: 4,
    selfDeactivate: 5,
    adminExtend: 6,
    adminRenew: 7,
    selfExtend: 8,
    selfRenew: 9,
    unknownFutureValue: 10,
  }),
  ticketInfo: complex({ ticketNumber: 'Edm.String', ticketSystem: 'Edm.String' }),
};
