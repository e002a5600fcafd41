import { at, listAt, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue } from '../kit/expect.ts';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const someId = '5e2b1c0a-7d34-4f6e-9a81-0c3d5e7f9b21';

/** What every answer and every refusal looks like. */
export const answerAudits: readonly Audit[] = [
  {
    id: 'SB-001',
    level: 'MUST',
    says: 'answer with a request-id',
    fact: 'graph-protocol §3 [R] sdk-powershell #2373',
    of: ['headers'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.catalogs}?$top=1`))
        .status(200)
        .header('request-id', guid);
    },
  },
  {
    id: 'SB-002',
    level: 'MUST',
    says: 'give the client-request-id back',
    fact: 'graph-protocol §2 [D] best-practices-concept.md',
    of: ['headers'],
    kind: 'read',
    async run({ http, names }) {
      const answer = await http.get(`${names.catalogs}?$top=1`, { 'client-request-id': someId });
      expectThat(answer).header('client-request-id', new RegExp(`^${someId}$`));
    },
  },
  {
    id: 'SB-003',
    level: 'SHOULD',
    says: 'make client-request-id the request-id where the caller sent none',
    fact: 'graph-protocol §3 [R] sdk-powershell #2373',
    of: ['headers'],
    kind: 'read',
    async run({ http, names }) {
      const { headers } = await http.get(`${names.catalogs}?$top=1`);
      expectTrue(
        headers.get('client-request-id') === headers.get('request-id'),
        'client-request-id is another than request-id',
      );
    },
  },
  {
    id: 'SB-004',
    level: 'MUST',
    says: 'answer in OData 4.0 and JSON with minimal metadata',
    fact: 'graph-protocol §3 [R] sdk-powershell #2373',
    of: ['headers'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.catalogs}?$top=1`))
        .header('OData-Version', /^4\.0$/)
        .header('Content-Type', /^application\/json;\s*odata\.metadata=minimal/);
    },
  },
  {
    id: 'SB-005',
    level: 'SHOULD',
    says: 'say by which part of the service it answered',
    fact: 'graph-protocol §3 [R] x-ms-ags-diagnostic',
    of: ['headers'],
    kind: 'read',
    async run({ http, names }) {
      const answer = await http.get(`${names.catalogs}?$top=1`);
      expectThat(answer).header('x-ms-ags-diagnostic', /^\{"ServerInfo":\{.*"DataCenter":/);
    },
  },
  {
    id: 'SB-006',
    level: 'SHOULD',
    says: 'forbid shared caches and plain http',
    fact: 'graph-protocol §3 [R] sdk-powershell #2373',
    of: ['headers'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.catalogs}?$top=1`))
        .header('Cache-Control', /private|no-cache/)
        .header('Strict-Transport-Security', /max-age=\d+/)
        .header('Vary', /Accept-Encoding/);
    },
  },
  {
    id: 'SB-007',
    level: 'MUST',
    says: 'name the context of a list, in the version’s own metadata',
    fact: 'graph-protocol §3; §11.12',
    of: ['headers', 'metadata'],
    kind: 'read',
    async run({ http, names }) {
      const { json } = await http.get(`${names.catalogs}?$top=1`);
      const context = textAt(json, '@odata.context');
      expectTrue(context.startsWith(`${http.root}/$metadata#`), `the context is ${context}`);
    },
  },
  {
    id: 'SB-008',
    level: 'MUST',
    says: 'refuse with code, message and an innerError that names the request',
    fact: 'graph-protocol §4 [R]',
    of: ['errors'],
    kind: 'read',
    async run({ http, names }) {
      const answer = await http.get(`${names.catalogs}?$filter=nothing eq 'x'`);
      expectThat(answer).refuses(400);
      const error = at(answer.json, 'error');
      const inner = at(error, 'innerError') ?? at(error, 'innererror');
      expectTrue(typeof at(error, 'message') === 'string', 'the message is no text');
      expectTrue(textAt(inner, 'request-id') === answer.headers.get('request-id'), 'another request-id');
      expectTrue(guid.test(textAt(inner, 'client-request-id')), 'no client-request-id');
    },
  },
  {
    id: 'SB-009',
    level: 'SHOULD',
    says: 'date a refusal without saying the zone',
    fact: 'graph-protocol §4 [R]',
    of: ['errors'],
    kind: 'read',
    async run({ http, names }) {
      const { json } = await http.get(`${names.catalogs}?$filter=nothing eq 'x'`);
      const date = textAt(json, 'error', 'innerError', 'date');
      expectTrue(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(date), `the date is ${date}`);
    },
  },
  {
    id: 'SB-010',
    level: 'SHOULD',
    says: 'send details along with a refusal',
    fact: 'graph-protocol §4 [R]',
    of: ['errors'],
    kind: 'read',
    async run({ http, names }) {
      const { json } = await http.get(`${names.catalogs}?$filter=nothing eq 'x'`);
      expectTrue(Array.isArray(at(json, 'error', 'details')), 'there are no details');
    },
  },
  {
    id: 'SB-011',
    level: 'MUST',
    says: 'write dates in UTC with up to seven digits after the second and no zeros at their end',
    fact: 'graph-v1 §13; graph-beta §5 [D] tutorial',
    of: ['values'],
    kind: 'read',
    async run(bench) {
      const text = JSON.stringify(await bench.some(`${bench.names.assignments}?$top=100`));
      const dates = text.match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? [];
      const odd = dates.filter((date) => !/^"[^.]{19}(\.\d{0,6}[1-9])?Z"$/.test(date));
      expectTrue(odd.length === 0, `there is ${String(odd[0])}`);
    },
  },
  {
    id: 'SB-012',
    level: 'MUST',
    says: 'write durations in ISO 8601',
    fact: 'graph-v1 §13',
    of: ['values', 'listPolicies'],
    versions: ['v1.0'],
    kind: 'read',
    async run(bench) {
      const policy = await bench.one(
        'assignmentPolicies?$top=100',
        (item) => at(item, 'expiration', 'duration') !== null,
      );
      expectTrue(/^P[\dDTHMSY.]+$/.test(textAt(policy, 'expiration', 'duration')), 'it is not');
    },
  },
  {
    id: 'SB-013',
    level: 'MUST',
    says: 'show a property without value as null, and a collection without items as []',
    fact: 'graph-protocol §3 absent vs null',
    of: ['values', 'listRequests'],
    kind: 'read',
    async run(bench) {
      const [request = {}] = await bench.some(`${bench.names.requests}?$top=100`);
      expectMembers(request, ['justification', 'answers', bench.names.completed]);
      expectTrue(Array.isArray(request['answers']), 'answers is no list');
    },
  },
  {
    id: 'SB-014',
    level: 'MUST',
    says: 'number a schedule’s expiration by its type, its end and its duration',
    fact: 'graph-v1 §3 [R] docs-contrib #2664',
    of: ['values', 'listAssignments'],
    kind: 'read',
    async run(bench) {
      const [assignment] = await bench.some(`${bench.names.assignments}?$top=100`);
      const schedule = at(assignment, 'schedule');
      expectMembers(listAt({ it: [schedule] }, 'it')[0] ?? {}, ['startDateTime', 'recurrence', 'expiration']);
      expectMembers(listAt({ it: [at(schedule, 'expiration')] }, 'it')[0] ?? {}, [
        'endDateTime',
        'duration',
        'type',
      ]);
    },
  },
];
