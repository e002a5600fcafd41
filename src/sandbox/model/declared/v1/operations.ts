import { action, func, type BoundOperation } from '../declaration.ts';

export const operations: readonly BoundOperation[] = [
  func('filterByCurrentUser', 'Collection(accessPackageSuggestion)', {
    returns: 'Collection(accessPackageSuggestion)',
    parameters: { on: 'accessPackageSuggestionFilterByCurrentUserOptions' },
  }),
  action('cancel', 'accessPackageAssignmentRequest'),
  action('refresh', 'accessPackageResource'),
  action('uploadFile', 'customDataProvidedResourceUploadSession', {
    returns: 'customDataProvidedResourceUploadSession',
  }),
];
