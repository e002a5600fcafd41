import { textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue } from '../kit/expect.ts';
import type { Version } from '../kit/http.ts';
import type { Names } from '../kit/names.ts';
import type { Matter } from '../matters.ts';

interface Shown {
  readonly id: Audit['id'];
  readonly what: string;
  readonly segment: (names: Names) => string;
  readonly list: Matter;
  readonly get?: Matter;
  readonly members: Readonly<Partial<Record<Version, string>>>;
}

const shown: readonly Shown[] = [
  {
    id: 'SB-120',
    what: 'assignments',
    segment: (names) => names.assignments,
    list: 'listAssignments',
    get: 'getAssignment',
    members: {
      'v1.0': 'id state status expiredDateTime schedule customExtensionCalloutInstances',
      beta: 'id assignmentState assignmentStatus expiredDateTime schedule isExtended catalogId accessPackageId assignmentPolicyId targetId',
    },
  },
  {
    id: 'SB-122',
    what: 'requests',
    segment: (names) => names.requests,
    list: 'listRequests',
    get: 'getRequest',
    members: {
      'v1.0': 'id requestType state status createdDateTime completedDateTime schedule justification answers',
      beta: 'id requestType requestState requestStatus createdDateTime completedDate schedule justification answers isValidationOnly expirationDateTime',
    },
  },
  {
    id: 'SB-124',
    what: 'policies',
    segment: (names) => names.policies,
    list: 'listPolicies',
    get: 'getPolicy',
    members: {
      'v1.0':
        'id displayName description allowedTargetScope specificAllowedTargets expiration requestorSettings requestApprovalSettings reviewSettings automaticRequestSettings notificationSettings createdDateTime modifiedDateTime',
      beta: 'id accessPackageId displayName description canExtend durationInDays expirationDateTime requestorSettings requestApprovalSettings accessReviewSettings questions createdBy modifiedBy',
    },
  },
  {
    id: 'SB-126',
    what: 'packages',
    segment: (names) => names.packages,
    list: 'listPackages',
    get: 'getPackage',
    members: {
      'v1.0': 'id displayName description isHidden createdDateTime modifiedDateTime',
      beta: 'id displayName description isHidden catalogId isRoleScopesVisible createdBy createdDateTime modifiedBy modifiedDateTime',
    },
  },
  {
    id: 'SB-128',
    what: 'catalogs',
    segment: (names) => names.catalogs,
    list: 'listCatalogs',
    get: 'getCatalog',
    members: {
      'v1.0':
        'id displayName description catalogType state isExternallyVisible createdDateTime modifiedDateTime',
      beta: 'id displayName description catalogType catalogStatus isExternallyVisible createdBy modifiedBy',
    },
  },
  {
    id: 'SB-130',
    what: 'connected organizations',
    segment: () => 'connectedOrganizations',
    list: 'listOrganizations',
    get: 'getOrganization',
    members: {
      'v1.0': 'id displayName description state identitySources createdDateTime modifiedDateTime',
      beta: 'id displayName description state identitySources createdBy modifiedBy',
    },
  },
  {
    id: 'SB-132',
    what: 'resource requests',
    segment: (names) => names.resourceRequests,
    list: 'listResourceRequests',
    members: {
      'v1.0': 'id requestType state createdDateTime',
      beta: 'id requestType requestState requestStatus isValidationOnly executeImmediately expirationDateTime justification',
    },
  },
  {
    id: 'SB-134',
    what: 'provisioned resource roles',
    segment: () => 'accessPackageAssignmentResourceRoles',
    list: 'listResourceRolesOfAssignments',
    get: 'listResourceRolesOfAssignments',
    members: { beta: 'id originId originSystem status' },
  },
  {
    id: 'SB-136',
    what: 'control configurations',
    segment: () => 'controlConfigurations',
    list: 'controlConfigurations',
    get: 'controlConfigurations',
    members: {
      'v1.0': '@odata.type id isEnabled createdDateTime modifiedDateTime',
      beta: '@odata.type id isEnabled createdDateTime modifiedDateTime',
    },
  },
];

/** What the lists show, and that each row can be read by its key. */
export const collectionAudits: readonly Audit[] = shown.flatMap(
  ({ id, what, segment, list, get, members }) => {
    const versions = (['v1.0', 'beta'] as const).filter((version) => members[version] !== undefined);
    const listing: Audit = {
      id,
      level: 'MUST',
      says: `list ${what} with every property`,
      fact: 'graph-v1 §1, §3–§13; graph-beta §3, §4 [D/C]',
      of: [list],
      versions,
      kind: 'read',
      async run(bench) {
        const [item = {}] = await bench.some(`${segment(bench.names)}?$top=100`);
        expectMembers(item, (members[bench.version] ?? '').split(' '));
      },
    };
    if (get === undefined) return [listing];
    const reading: Audit = {
      ...listing,
      id: `SB-${Number(id.slice(3)) + 1}`,
      says: `show one of ${what} as the list does`,
      of: [get],
      async run(bench) {
        const path = segment(bench.names);
        const [item = {}] = await bench.some(`${path}?$top=100`);
        const one = expectThat(await bench.http.get(`${path}/${textAt(item, 'id')}`)).shows('id');
        const differing = Object.keys(item).filter(
          (name) => !name.startsWith('@') && JSON.stringify(item[name]) !== JSON.stringify(one[name]),
        );
        expectTrue(differing.length === 0, `${differing.join(', ')} differ`);
      },
    };
    return [listing, reading];
  },
);
