import { Refusal } from './refusal.ts';

/**
 * Refusals that administrators meet. Where nothing is said of a source, code and text are our choice:
 * deletes are refused after `InvalidDeleteResourceHasEntitlements`, what is not found after `RoleNotFound`.
 */

/** Seen: terraform-provider-azuread #1864. */
export function duplicateKey(): Refusal {
  return new Refusal(409, 'DuplicateKey', 'There is already a duplicated entity');
}

/** Seen: terraform-provider-azuread #1066. */
export function roleNotFound(): Refusal {
  return new Refusal(404, 'RoleNotFound', 'The role was not found.');
}

export function scopeNotFound(): Refusal {
  return new Refusal(404, 'ScopeNotFound', 'The scope was not found.');
}

export function catalogNotFound(): Refusal {
  return new Refusal(404, 'CatalogNotFound', 'The catalog was not found.');
}

export function resourceNotInCatalog(): Refusal {
  return new Refusal(404, 'ResourceNotFound', 'The resource was not found in the catalog.');
}

export function environmentNotFound(): Refusal {
  return new Refusal(404, 'ResourceEnvironmentNotFound', 'The resource environment was not found.');
}

export function extensionNotFound(): Refusal {
  return new Refusal(
    404,
    'CustomExtensionNotFound',
    'The custom extension was not found in the catalog of the access package.',
  );
}

export function objectNotInDirectory(): Refusal {
  return new Refusal(404, 'DirectoryObjectNotFound', 'The object was not found in the directory.');
}

/** Seen: terraform-provider-azuread #1066. */
export function callerNotResourceOwner(): Refusal {
  return new Refusal(400, 'CallerNotResourceOwner', 'The caller is not the resource owner.');
}

/** The code was seen (Omnicit), the text was not. */
export function notInOriginSystem(): Refusal {
  return new Refusal(
    400,
    'ResourceNotFoundInOriginSystem',
    'The resource was not found in its origin system.',
  );
}

/** Seen: terraform-provider-azuread #1091, #1175. */
export function resourceHasEntitlements(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeleteResourceHasEntitlements',
    `The resource: ${displayName} can not be deleted because there are active entitlements.`,
  );
}

export function packageHasAssignments(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeleteAccessPackageHasAssignments',
    `The access package: ${displayName} can not be deleted because there are active assignments.`,
  );
}

export function policyHasAssignments(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeletePolicyHasAssignments',
    `The assignment policy: ${displayName} can not be deleted because there are active assignments.`,
  );
}

export function catalogHasPackages(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeleteCatalogHasAccessPackages',
    `The catalog: ${displayName} can not be deleted because there are access packages.`,
  );
}

export function catalogIsBuiltIn(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeleteCatalogIsBuiltIn',
    `The catalog: ${displayName} can not be deleted because it is built in.`,
  );
}

export function organizationHasPolicies(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeleteConnectedOrganizationHasPolicies',
    `The connected organization: ${displayName} can not be deleted because there are policies for it.`,
  );
}

export function extensionHasPolicies(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidDeleteCustomExtensionHasPolicies',
    `The custom extension: ${displayName} can not be deleted because there are policies that use it.`,
  );
}

export function resourceMissingInTarget(displayName: string): Refusal {
  return new Refusal(
    400,
    'InvalidMoveResourceNotInCatalog',
    `The access package can not be moved because the resource: ${displayName} is not in the target catalog.`,
  );
}

export function incompatibleWithItself(): Refusal {
  return new Refusal(
    400,
    'InvalidIncompatibleAccessPackage',
    'An access package can not be incompatible with itself.',
  );
}
