import { readFileSync } from 'node:fs';
import type { EntityName } from '../../src/entities/entity.ts';
import type { Asked } from '../kit/gateway.ts';

/** A headline use case: a golden query of test/queries. */
export interface Case extends Asked {
  readonly title: string;
  readonly query: string;
  readonly persona: string;
  /** What its first read reads, and where that stands in the query. */
  readonly entity: EntityName;
  readonly path: readonly string[];
}

export const fiftyAssignments = caseOf(
  '50 assignments with access package, target and policy',
  'fifty-assignments',
  'Assignment',
  ['assignments'],
);

export const cases: readonly Case[] = [
  fiftyAssignments,
  caseOf('50 access packages with policies and catalog', 'fifty-access-packages', 'AccessPackage', [
    'accessPackages',
  ]),
  caseOf('20 requests → assignment → target', 'request-assignment-target', 'AssignmentRequest', ['requests']),
  caseOf(
    '20 packages with their first 5 assignments and targets',
    'packages-with-first-assignments',
    'AccessPackage',
    ['accessPackages'],
  ),
  caseOf('My access', 'my-access', 'Assignment', ['me', 'assignments']),
  caseOf('Subject dossier', 'subject-dossier', 'Subject', ['subject']),
  caseOf('Catalogue browse', 'catalog-browse', 'Catalog', ['catalogs']),
  caseOf('Deep chain', 'deep-chain', 'AssignmentRequest', ['requests']),
];

function caseOf(title: string, file: string, entity: EntityName, path: readonly string[]): Case {
  const query = readFileSync(`test/queries/${file}.graphql`, 'utf8');
  const persona = /^# persona: (.+)$/m.exec(query)?.[1] ?? 'admin';
  return { title, query, persona, entity, path };
}
