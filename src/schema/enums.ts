import { calloutStatus, customExtensionStage, handlerStatus } from '../entities/complex/custom-extension.ts';
import {
  dayOfWeek,
  recurrencePatternType,
  recurrenceRangeType,
  weekIndex,
} from '../entities/complex/recurrence.ts';
import { socialIdentitySourceType } from '../entities/complex/identity-source.ts';
import { approvalMode, approverInformationVisibility } from '../entities/policy/approval-settings.ts';
import { allowedTargetScope, requestorScope } from '../entities/policy/requestor-settings.ts';
import { reviewerType, reviewExpirationBehavior } from '../entities/policy/review-settings.ts';
import { approvalStageStatus, reviewResult } from '../entities/approval-stage.ts';
import { requestState, requestType } from '../entities/assignment-request.ts';
import { assignmentState } from '../entities/assignment.ts';
import { connectedOrganizationState } from '../entities/connected-organization.ts';
import { relatedPeopleInsightLevel } from '../entities/control-configuration.ts';
import { directoryObjectKind } from '../entities/directory-object.ts';
import { resourceRoleType } from '../entities/resource-role.ts';
import { externalUserLifecycleAction } from '../entities/settings.ts';
import { customExtensionKind } from '../entities/workflow-extension.ts';
import { catalogState, catalogType } from '../entities/catalog.ts';
import { type Enumeration, screamingCase, type Unknown, unknownMember } from '../entities/enumeration.ts';
import { expirationType } from '../entities/schedule.ts';
import { subjectLifecycle, subjectType } from '../entities/subject.ts';
import type { InputRef } from '@pothos/core';
import { builder } from './builder.ts';

const refs = new Map<string, InputRef<string>>();

/** The GraphQL enum of an enumeration. */
export function enumRefOf({ name }: Enumeration): InputRef<string> {
  const ref = refs.get(name);
  if (ref === undefined) throw new Error(`The schema has no enum ${name}.`);
  return ref;
}

/** An enumeration of Graph's words as a GraphQL enum; a word that we do not know yet is no error. */
function enumOf<M extends string>({ name, description, members }: Enumeration<M>) {
  const values: Record<string, { value: M | Unknown; description: string }> = {};
  for (const member in members)
    values[screamingCase(member)] = { value: member, description: members[member] };
  values[screamingCase(unknownMember)] = {
    value: unknownMember,
    description: 'A value newer than this gateway.',
  };
  const ref = builder.enumType(name, { description, values });
  refs.set(name, ref);
  return ref;
}

/** The same of what is written: nobody means a value that is not known. */
function inputEnumOf<M extends string>({ name, description, members }: Enumeration<M>) {
  const values: Record<string, { value: M; description: string }> = {};
  for (const member in members)
    values[screamingCase(member)] = { value: member, description: members[member] };
  return builder.enumType(`${name}Input`, { description, values });
}

export const AllowedTargetScope = enumOf(allowedTargetScope);
export const AllowedTargetScopeInput = inputEnumOf(allowedTargetScope);
export const ApprovalMode = enumOf(approvalMode);
export const ApproverInformationVisibility = enumOf(approverInformationVisibility);
export const ApproverInformationVisibilityInput = inputEnumOf(approverInformationVisibility);
export const ApprovalStageStatus = enumOf(approvalStageStatus);
export const AssignmentState = enumOf(assignmentState);
export const CatalogState = enumOf(catalogState);
export const CatalogStateInput = inputEnumOf(catalogState);
export const CatalogType = enumOf(catalogType);
export const CustomExtensionCalloutStatus = enumOf(calloutStatus);
export const CustomExtensionHandlerStatus = enumOf(handlerStatus);
export const CustomExtensionStage = enumOf(customExtensionStage);
export const CustomExtensionStageInput = inputEnumOf(customExtensionStage);
export const DayOfWeek = enumOf(dayOfWeek);
export const ExpirationType = enumOf(expirationType);
export const RecurrencePatternType = enumOf(recurrencePatternType);
export const RecurrenceRangeType = enumOf(recurrenceRangeType);
export const RequestorScope = enumOf(requestorScope);
export const RequestState = enumOf(requestState);
export const RequestType = enumOf(requestType);
export const ReviewerType = enumOf(reviewerType);
export const ReviewExpirationBehavior = enumOf(reviewExpirationBehavior);
export const ReviewExpirationBehaviorInput = inputEnumOf(reviewExpirationBehavior);
export const ReviewResult = enumOf(reviewResult);
export const SocialIdentitySourceType = enumOf(socialIdentitySourceType);
export const SocialIdentitySourceTypeInput = inputEnumOf(socialIdentitySourceType);
export const SubjectLifecycle = enumOf(subjectLifecycle);
export const SubjectLifecycleInput = inputEnumOf(subjectLifecycle);
export const SubjectType = enumOf(subjectType);
export const WeekIndex = enumOf(weekIndex);
export const ConnectedOrganizationState = enumOf(connectedOrganizationState);
export const ConnectedOrganizationStateInput = inputEnumOf(connectedOrganizationState);
export const DirectoryObjectKind = enumOf(directoryObjectKind);
export const ExternalUserLifecycleAction = enumOf(externalUserLifecycleAction);
export const ExternalUserLifecycleActionInput = inputEnumOf(externalUserLifecycleAction);
export const RelatedPeopleInsightLevel = enumOf(relatedPeopleInsightLevel);
export const ResourceRoleType = enumOf(resourceRoleType);
export const CustomExtensionKind = enumOf(customExtensionKind);
export const CustomExtensionKindInput = inputEnumOf(customExtensionKind);
