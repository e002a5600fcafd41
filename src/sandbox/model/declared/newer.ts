/** What beta shows because its newer SDK has it, and the metadata, which are older, do not declare: by type. */
export const newerThanMetadata: Readonly<Record<string, readonly string[]>> = {
  accessPackageAssignmentRequest: ['history'],
  accessPackageAssignmentPolicy: ['accessPackageNotificationSettings'],
  accessPackage: ['uniqueName'],
  accessPackageCatalog: ['uniqueName'],
  accessPackageSubject: ['subjectLifecycle'],
};
