import { describe, expectTypeOf, it } from 'vitest';
import type { Row } from '../../src/context.ts';
import type { EdgesWhere, FieldKey, FieldValue, TargetOf } from '../../src/entities/registry.ts';
import { fieldsOf } from '../../src/schema/fields.ts';

describe('a schema field names an entity’s key', () => {
  it('has the type of the key’s value', () => {
    expectTypeOf<FieldValue<'Assignment', 'expiredDateTime'>>().toEqualTypeOf<Date | null>();
    expectTypeOf<FieldValue<'Assignment', 'isExtended'>>().toEqualTypeOf<boolean | null>();
    expectTypeOf<FieldValue<'Catalog', 'state'>>().toEqualTypeOf<
      'unpublished' | 'published' | 'unknownFutureValue' | null
    >();
  });

  it('leads to the edge’s target', () => {
    expectTypeOf<TargetOf<'Assignment', 'target'>>().toEqualTypeOf<'Subject'>();
    expectTypeOf<EdgesWhere<'AssignmentRequest', true>>().toEqualTypeOf<never>();
  });

  it('does not compile when the entity has no such key', () => {
    const { column, link, links } = fieldsOf('Catalog');
    // @ts-expect-error a catalog has no status
    column('status');
    // @ts-expect-error its packages are many
    link('accessPackages');
    // @ts-expect-error it has no assignments
    links('assignments');
    expectTypeOf<FieldKey<'Catalog'>>().not.toEqualTypeOf<string>();
    expectTypeOf<Row<'Catalog'>['entity']>().toEqualTypeOf<'Catalog'>();
  });
});
