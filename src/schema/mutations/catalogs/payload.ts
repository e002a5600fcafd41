import { builder } from '../../builder.ts';
import { nodePayload, shown } from '../payload.ts';

export const catalogSaved = nodePayload('CatalogSaved', 'Catalog', 'The catalog is written.');

builder.objectFields(catalogSaved.type, (t) => ({
  catalog: t.field({ ...shown('Catalog'), type: 'Catalog' }),
}));
