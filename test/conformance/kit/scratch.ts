import { randomUUID } from 'node:crypto';
import { textAt, type Json } from './answer.ts';
import { expectThat } from './expect.ts';
import type { Http } from './http.ts';
import { namesIn } from './names.ts';

const mostLooks = 12;

/** What write audits make for themselves, so that nobody's access changes but by their own packages. */
export class Scratch {
  readonly #http: Http;
  readonly #made: string[] = [];
  readonly #packages: string[] = [];
  readonly #first: (() => Promise<unknown>)[] = [];
  #catalog: Promise<string> | undefined;

  constructor(http: Http) {
    this.#http = http;
  }

  /** A name that nothing else has. */
  name(of: string): string {
    return `conformance ${of} ${randomUUID().slice(0, 8)}`;
  }

  /** Deleted when all is done, the last made first. */
  deletesLater(path: string): void {
    this.#made.push(path);
  }

  /** Before anything is deleted. */
  undoesLater(task: () => Promise<unknown>): void {
    this.#first.push(task);
  }

  catalog(): Promise<string> {
    this.#catalog ??= this.newCatalog();
    return this.#catalog;
  }

  async newCatalog(): Promise<string> {
    const { catalogs } = this.#names;
    const isV1 = this.#http.version === 'v1.0';
    return this.#make(catalogs, {
      displayName: this.name('catalog'),
      description: 'Made by a conformance run, which deletes it',
      isExternallyVisible: false,
      ...(isV1 ? { state: 'published' } : { catalogStatus: 'Published' }),
    });
  }

  async newPackage(catalogId?: string): Promise<string> {
    const inCatalog = catalogId ?? (await this.catalog());
    const isV1 = this.#http.version === 'v1.0';
    const id = await this.#make('accessPackages', {
      displayName: this.name('package'),
      description: 'Made by a conformance run, which deletes it',
      ...(isV1 ? { catalog: { id: inCatalog } } : { catalogId: inCatalog }),
    });
    this.#packages.push(id);
    return id;
  }

  /** Only administrators assign by it, unless changed. */
  async newPolicy(packageId: string, changes: Json = {}): Promise<string> {
    return this.#make(this.#names.policies, policyBody(this.#http.version, packageId, changes));
  }

  async dispose(pause: () => Promise<void>): Promise<void> {
    for (const task of this.#first) await task();
    await this.#endAssignments(pause);
    for (const path of this.#made.toReversed()) await this.#http.delete(path);
    this.#made.length = 0;
    this.#first.length = 0;
    this.#packages.length = 0;
  }

  get #names() {
    return namesIn[this.#http.version];
  }

  async #make(segment: string, body: Json): Promise<string> {
    const made = expectThat(await this.#http.post(segment, body))
      .status(201)
      .shows('id');
    const id = textAt(made, 'id');
    this.deletesLater(`${segment}/${id}`);
    return id;
  }

  /** All packages together: one wait serves them all, and nobody waits for what has ended. */
  async #endAssignments(pause: () => Promise<void>): Promise<void> {
    const asked = new Set<string>();
    for (let looks = 0; looks < mostLooks; looks += 1) {
      let live = 0;
      for (const packageId of this.#packages) {
        for (const id of await this.#liveAssignments(packageId)) {
          live += 1;
          if (!asked.has(id) && (await this.#remove(id))) asked.add(id);
        }
      }
      if (live === 0) return;
      await pause();
    }
  }

  async #liveAssignments(packageId: string): Promise<string[]> {
    const held = await this.#http.get(
      `${this.#names.assignments}?$filter=accessPackage/id eq '${packageId}'`,
    );
    const state = this.#http.version === 'v1.0' ? 'state' : 'assignmentState';
    const items = held.status === 200 ? expectThat(held).lists() : [];
    return items
      .filter((item) => textAt(item, state).toLowerCase() !== 'expired')
      .map((item) => textAt(item, 'id'));
  }

  /** Refused while it is on its way: then it is asked again at the next look. */
  async #remove(id: string): Promise<boolean> {
    const requestType = this.#http.version === 'v1.0' ? 'adminRemove' : 'AdminRemove';
    const { requests, assignment } = this.#names;
    return (await this.#http.post(requests, { requestType, [assignment]: { id } })).status === 201;
  }
}

export function policyBody(version: 'v1.0' | 'beta', packageId: string, changes: Json = {}): Json {
  return version === 'v1.0'
    ? {
        displayName: 'Direct assignment',
        description: 'Administrators assign',
        accessPackage: { id: packageId },
        allowedTargetScope: 'notSpecified',
        specificAllowedTargets: [],
        expiration: { type: 'noExpiration' },
        requestorSettings: {
          enableTargetsToSelfAddAccess: false,
          enableTargetsToSelfUpdateAccess: false,
          enableTargetsToSelfRemoveAccess: false,
        },
        requestApprovalSettings: {
          isApprovalRequiredForAdd: false,
          isApprovalRequiredForUpdate: false,
          stages: [],
        },
        ...changes,
      }
    : {
        displayName: 'Direct assignment',
        description: 'Administrators assign',
        accessPackageId: packageId,
        canExtend: false,
        durationInDays: 0,
        accessReviewSettings: null,
        requestorSettings: { scopeType: 'NoSubjects', acceptRequests: true, allowedRequestors: [] },
        requestApprovalSettings: {
          isApprovalRequired: false,
          isApprovalRequiredForExtension: false,
          isRequestorJustificationRequired: false,
          approvalMode: 'NoApproval',
          approvalStages: [],
        },
        ...changes,
      };
}
