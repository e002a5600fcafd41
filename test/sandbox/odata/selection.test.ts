import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asList, asObject, startClient, type Client } from '../kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

describe('$select', () => {
  it('shows exactly what was asked for', async () => {
    const { value } = await client.v1('assignments?$select=id,state&$top=3');
    expect(value.map((item) => Object.keys(item))).toEqual([
      ['id', 'state'],
      ['id', 'state'],
      ['id', 'state'],
    ]);
  });

  it('does not add an id of its own', async () => {
    const { value } = await client.beta('accessPackages?$select=catalogId&$top=1');
    expect(Object.keys(asObject(value[0]))).toEqual(['catalogId']);
  });

  it.each([
    ['assignments?$select=accessPackageId', 'accessPackageId', 'accessPackageAssignment'],
    ['accessPackages?$select=ID', 'ID', 'accessPackage'],
    ['assignments?$expand=target($select=type)', 'type', 'accessPackageSubject'],
    ['catalogs?$select=id,catalogStatus', 'catalogStatus', 'accessPackageCatalog'],
  ])('refuses %s', async (path, name, type) => {
    const answer = await client.v1(path);
    expect(answer).toMatchObject({
      status: 400,
      code: 'BadRequest',
      message: `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
    });
  });

  it('names a navigation only beside its expand', async () => {
    expect(await client.v1('assignments?$select=id,target')).toMatchObject({ status: 400 });
    const both = await client.v1('assignments?$select=id,target&$expand=target&$top=1');
    expect(Object.keys(asObject(both.value[0]))).toEqual(['id', 'target']);
  });
});

describe('$expand', () => {
  it('shows no navigation unless it was asked for', async () => {
    const plain = await client.v1('assignments?$top=1');
    expect(Object.keys(asObject(plain.value[0]))).not.toContain('target');
  });

  it('takes several, each with options of its own, two deep', async () => {
    const { status, value } = await client.v1(
      'assignments?$top=1&$expand=target($select=id,objectId),accessPackage($select=id;$expand=catalog($select=displayName)),assignmentPolicy',
    );
    expect(status).toBe(200);
    const [item] = value;
    expect(Object.keys(asObject(item?.['target']))).toEqual(['id', 'objectId']);
    const accessPackage = asObject(item?.['accessPackage']);
    expect(Object.keys(accessPackage)).toEqual(['id', 'catalog']);
    expect(Object.keys(asObject(accessPackage['catalog']))).toEqual(['displayName']);
    expect(asObject(item?.['assignmentPolicy'])).toHaveProperty('requestApprovalSettings');
  });

  it('goes no deeper than two', async () => {
    const answer = await client.v1(
      'assignmentRequests?$expand=assignment($expand=accessPackage($expand=catalog))',
    );
    expect(answer).toMatchObject({ status: 400, code: 'BadRequest' });
    expect(answer.message).toMatch(/too deep\. The maximum depth allowed is 2\./);
  });

  it.each([
    [
      'accessPackages?$expand=accessPackageAssignmentPolicies',
      /Could not find a property named 'accessPackageAssignmentPolicies'/,
    ],
    ['assignments?$expand=state', /is not a navigation property/],
    ['assignments?$expand=target,target', /expanded twice/],
    ["assignments?$expand=target($filter=id eq 'x')", /'\$filter' is not supported inside \$expand/],
    ['accessPackages?$expand=assignmentPolicies($top=1)', /'\$top' is not supported inside \$expand/],
    ['assignments?$expand=target/$ref', /is not supported|Syntax error/],
    ['assignments?$expand=target(', /Syntax error/],
    ['assignments?$expand=', /Syntax error/],
    ['accessPackages?$expand=*', /Expanding '\*' is not supported/],
  ])('refuses %s', async (path, message) => {
    const answer = await client.v1(path);
    expect(answer).toMatchObject({ status: 400, code: 'BadRequest' });
    expect(answer.message).toMatch(message);
  });

  it('refuses v1.0’s names in beta', async () => {
    expect(await client.beta('accessPackages?$expand=assignmentPolicies')).toMatchObject({ status: 400 });
    expect(await client.beta('accessPackageAssignments?$expand=assignmentPolicy')).toMatchObject({
      status: 400,
    });
  });

  it('takes * on assignments', async () => {
    const { value } = await client.v1('assignments?$expand=*&$top=1');
    expect(Object.keys(asObject(value[0]))).toEqual(
      expect.arrayContaining(['accessPackage', 'assignmentPolicy', 'target']),
    );
  });

  it('brings nothing of incompatible packages, although their own path has some', async () => {
    const { store } = client.sandbox;
    const [one, other] = store.accessPackages.values();
    if (one === undefined || other === undefined) throw new Error('There are too few packages.');
    one.incompatibleAccessPackageIds = [other.id];
    const expanded = await client.v1(`accessPackages/${one.id}?$expand=incompatibleAccessPackages`);
    expect(expanded.status).toBe(200);
    expect(expanded.json).not.toHaveProperty('incompatibleAccessPackages');
    const direct = await client.v1(`accessPackages/${one.id}/incompatibleAccessPackages?$select=id`);
    expect(direct.value).toEqual([{ id: other.id }]);
    const reverse = await client.v1(`accessPackages/${other.id}/accessPackagesIncompatibleWith?$select=id`);
    expect(reverse.value).toContainEqual({ id: one.id });
  });

  it('shows a v1.0 question with its own type, and only when expanded', async () => {
    const { store } = client.sandbox;
    const policy = [...store.policies.values()].find(({ questions }) => questions.length > 0);
    const plain = await client.v1(`assignmentPolicies/${policy?.id}`);
    expect(plain.json).not.toHaveProperty('questions');
    const { json } = await client.v1(`assignmentPolicies/${policy?.id}?$expand=questions`);
    const questions = asList(json['questions']).map(asObject);
    expect(questions).toHaveLength(policy?.questions.length ?? 0);
    for (const question of questions) {
      expect(question['@odata.type']).toMatch(
        /^#microsoft\.graph\.accessPackage(TextInput|MultipleChoice)Question$/,
      );
      expect(question['text']).toEqual(expect.any(String));
    }
  });
});

describe('other options', () => {
  it.each([
    '$orderby=id',
    '$search=x',
    '$skip=1',
    '$count=true',
    '$apply=x',
    '$format=json',
    '$foo=1',
    '$Filter=x',
  ])('refuses %s', async (option) => {
    const answer = await client.v1(`assignments?${option}`);
    expect(answer).toMatchObject({ status: 400, code: 'BadRequest' });
    expect(answer.message).toContain(`'${option.split('=')[0]}'`);
  });

  it('refuses an option given twice, and passes over a custom one', async () => {
    expect(await client.v1('assignments?$top=1&$top=2')).toMatchObject({ status: 400 });
    expect(await client.v1('assignments?$top=1&trace=yes')).toMatchObject({ status: 200 });
  });

  it('lets the $ be left out in beta alone', async () => {
    expect((await client.beta('accessPackages?top=1&select=id')).value).toHaveLength(1);
    expect(await client.v1('accessPackages?top=1')).toMatchObject({ status: 400 });
  });

  it.each(['-1', '1.5', 'x', ''])('refuses $top=%s', async (top) => {
    expect(await client.v1(`assignments?$top=${top}`)).toMatchObject({ status: 400, code: 'BadRequest' });
  });

  it('refuses list options on a single entity', async () => {
    const [row] = client.sandbox.store.catalogs.values();
    expect(await client.v1(`catalogs/${row?.id}?$top=1`)).toMatchObject({ status: 400 });
    expect(await client.v1(`catalogs/${row?.id}?$filter=displayName eq 'x'`)).toMatchObject({ status: 400 });
  });
});
