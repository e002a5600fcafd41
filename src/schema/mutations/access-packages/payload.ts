import type { Written } from '../../../entities/actions/action.ts';
import { builder } from '../../builder.ts';
import { type WrittenNode, nodePayload, shown } from '../payload.ts';

export const accessPackageSaved = nodePayload(
  'AccessPackageSaved',
  'AccessPackage',
  'The package is written.',
);

builder.objectFields(accessPackageSaved.type, (t) => ({
  accessPackage: t.field({ ...shown('AccessPackage'), type: 'AccessPackage' }),
}));

interface AddedRole extends WrittenNode {
  readonly roleScopeId: string;
}

const ResourceRoleAdded = builder.objectRef<AddedRole>('ResourceRoleAdded').implement({
  description: 'The package grants the role from now on.',
  fields: (t) => ({
    graphId: t.exposeID('roleScopeId', {
      nullable: false,
      description: 'Graph’s id of the link, `<role>_<scope>`.',
    }),
    accessPackage: t.field({ ...shown('AccessPackage'), type: 'AccessPackage' }),
  }),
});

export const resourceRoleAdded = {
  type: ResourceRoleAdded,
  of: (accessPackageId: string, { id, version }: Written): AddedRole => ({
    payload: 'ResourceRoleAdded',
    written: { id: accessPackageId, version },
    roleScopeId: id,
  }),
};
