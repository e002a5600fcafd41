import { existsSync, readFileSync } from 'node:fs';
import type { EntityName } from '../../src/entities/entity.ts';
import type { Asked } from '../kit/gateway.ts';

/** A real need, as one query: a golden one of test/queries, or one of test/bench/queries where that would be too large. */
export interface Case extends Asked {
  readonly name: CaseName;
  readonly title: string;
  readonly query: string;
  readonly persona: string;
  /** What its first read reads, and where that stands in the query. */
  readonly entity: EntityName;
  readonly path: readonly string[];
}

const needs = {
  'fifty-assignments': ['50 assignments with access package, target and policy', 'Assignment', 'assignments'],
  'fifty-access-packages': [
    '50 access packages with policies and catalog',
    'AccessPackage',
    'accessPackages',
  ],
  'request-assignment-target': ['20 requests → assignment → target', 'AssignmentRequest', 'requests'],
  'packages-with-first-assignments': [
    '20 packages with their first 5 assignments and targets',
    'AccessPackage',
    'accessPackages',
  ],
  'fifty-packages-first-assignments': [
    '50 packages with their first 5 assignments and targets',
    'AccessPackage',
    'accessPackages',
  ],
  'my-access': ['My access', 'Assignment', 'me.assignments'],
  'my-desk': ['My access, requests, approvals and what I may request', 'Assignment', 'me.assignments'],
  'subject-dossier': ['Subject dossier', 'Subject', 'subject'],
  'subject-lifecycle': ['When a guest leaves, which no version tells whole', 'Subject', 'subject'],
  'who-has-access': ['Who has this package', 'AccessPackage', 'accessPackage'],
  'extended-access': [
    'Who had this package extended, which beta alone tells',
    'AccessPackage',
    'accessPackage',
  ],
  'assignment-history': ['The requests behind 4 expired assignments', 'Assignment', 'assignments'],
  'incompatible-packages': [
    'Separation of duties, both ways, with catalogs',
    'AccessPackage',
    'accessPackage',
  ],
  count: ['How many ever held this package, and how many do', 'AccessPackage', 'accessPackage'],
  'requests-since': ['Requests of one month', 'AssignmentRequest', 'requests'],
  'policy-overview': ['50 policies with package and catalog', 'AssignmentPolicy', 'policies'],
  'catalog-browse': ['Catalogue browse', 'Catalog', 'catalogs'],
  'landing-page': ['Four lists under aliases', 'Catalog', 'catalogs'],
  'thirty-by-id': ['30 assignments by id, with target and package', 'Assignment', 'nodes'],
  'long-list': ['5 000 assignments with target and package', 'Assignment', 'assignments'],
  'deep-chain': ['Deep chain: request → … → catalog → packages → policies', 'AssignmentRequest', 'requests'],
} as const satisfies Record<string, readonly [title: string, entity: EntityName, path: string]>;

export type CaseName = keyof typeof needs;

export const cases: readonly Case[] = (Object.keys(needs) as CaseName[]).map(caseOf);

export const fiftyAssignments = caseOf('fifty-assignments');

function caseOf(name: CaseName): Case {
  const [title, entity, path] = needs[name];
  const query = readFileSync(fileOf(name), 'utf8');
  const persona = /^# persona: (.+)$/m.exec(query)?.[1] ?? 'admin';
  return { name, title, query, persona, entity, path: path.split('.') };
}

function fileOf(name: CaseName): string {
  const own = `test/bench/queries/${name}.graphql`;
  return existsSync(own) ? own : `test/queries/${name}.graphql`;
}

/** Graph's ids of the assignments that a query names by their global ids. */
export function idsIn({ query }: { readonly query: string }): string[] {
  return [...query.matchAll(/"(\w+)"/g)].map(([, id = '']) =>
    Buffer.from(id, 'base64url').toString().replace('Assignment:', ''),
  );
}
