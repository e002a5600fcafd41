import { at, textAt, type Json } from './answer.ts';
import { expectThat, NotAuditable } from './expect.ts';
import { Http, type Version } from './http.ts';
import { namesIn, word, type Names } from './names.ts';
import { objectIdOf, type Person } from './person.ts';
import type { Scratch } from './scratch.ts';

/** Who is needed beside the main caller, an administrator: each by a token of their own. */
export type Role = 'member' | 'approver' | 'application';

export interface Credential {
  readonly token: string;
  /** Asked of the service, unless given. */
  readonly objectId?: string;
}

export interface Setting {
  readonly endpoint: string;
  readonly token: string;
  readonly others: Readonly<Partial<Record<Role, Credential>>>;
  /** Between two looks at what takes its time. */
  readonly pause: () => Promise<void>;
}

/** What an audit works with: one version of one tenant. */
export class Bench {
  readonly version: Version;
  readonly names: Names;
  readonly http: Http;
  readonly scratch: Scratch;
  readonly #setting: Setting;
  readonly #samples: Map<string, Promise<Json[]>>;
  readonly #objectIds = new Map<Person, Promise<string>>();

  constructor(setting: Setting, version: Version, scratch: Scratch, samples: Map<string, Promise<Json[]>>) {
    this.version = version;
    this.names = namesIn[version];
    this.http = new Http(setting.endpoint, version, setting.token);
    this.scratch = scratch;
    this.#setting = setting;
    this.#samples = samples;
  }

  as(role: Role): Http {
    return this.http.withToken(this.#credential(role).token);
  }

  /** Not auditable where nobody says it. */
  async objectIdOf(person: Person): Promise<string> {
    const credential = this.#credential(person);
    const v1 = this.http.at('v1.0');
    const known =
      this.#objectIds.get(person) ?? objectIdOf(person, credential, v1.withToken(credential.token), v1);
    this.#objectIds.set(person, known);
    return known;
  }

  #credential(role: Role): Credential {
    const credential = this.#setting.others[role];
    if (credential === undefined)
      throw new NotAuditable(`no token of ${role === 'member' ? 'a' : 'an'} ${role} is given`);
    return credential;
  }

  word(member: string): string {
    return word(this.version, member);
  }

  /** What the tenant lists, read once. */
  some(path: string): Promise<Json[]> {
    const key = `${this.version} ${path}`;
    const known = this.#samples.get(key) ?? this.http.get(path).then((page) => expectThat(page).listsSome());
    this.#samples.set(key, known);
    return known;
  }

  async one(path: string, isFit: (item: Json) => boolean = () => true): Promise<Json> {
    const found = (await this.some(path)).find(isFit);
    if (found === undefined) throw new NotAuditable(`none of ${path} is fit for it`);
    return found;
  }

  /** An assignment with what it leads to. */
  assignment(isFit?: (item: Json) => boolean): Promise<Json> {
    const { assignments, policy } = this.names;
    return this.one(`${assignments}?$top=100&$expand=target,accessPackage,${policy}`, isFit);
  }

  /** A catalog's id in which there are resources. */
  async catalogWithResources(): Promise<{ catalogId: string; resource: Json }> {
    const { catalogs, resources } = this.names;
    for (const catalog of await this.some(`${catalogs}?$top=50`)) {
      const catalogId = textAt(catalog, 'id');
      const [resource] = await this.some(`${catalogs}/${catalogId}/${resources}`).catch(() => []);
      if (resource !== undefined) return { catalogId, resource };
    }
    throw new NotAuditable('no catalog has a resource');
  }

  /** Reads a request until it has come to rest or to one of these states. */
  async settled(id: string, ...states: readonly string[]): Promise<Json> {
    const wanted = ['delivered', 'denied', 'canceled', 'deliveryFailed', 'partiallyDelivered', ...states];
    for (let looks = 0; looks < 40; looks += 1) {
      const { requests, requestState, assignment } = this.names;
      const request = expectThat(await this.http.get(`${requests}/${id}?$expand=${assignment}`)).shows();
      const state = String(at(request, requestState)).toLowerCase();
      if (wanted.some((known) => known.toLowerCase() === state)) return request;
      await this.#setting.pause();
    }
    throw new NotAuditable(`request ${id} did not come to rest`);
  }
}
