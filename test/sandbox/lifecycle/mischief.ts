import { changeMembers, changePerson } from '../../../src/sandbox/tenant/lifecycle/directory.ts';
import { personas, type Persona } from '../../../src/sandbox/tenant/personas.ts';
import type { AssignmentRecord, RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import type { Answer } from '../kit.ts';
import { everyWay, ways, type Life } from './life.ts';

/** Writes of every kind at random: some that must succeed, some that must not. */
export class Mischief {
  readonly #life: Life;
  readonly #random: Random;

  constructor(life: Life, seed: number) {
    this.#life = life;
    this.#random = new Random(seed, 'mischief');
  }

  /** Undefined where the write was not a caller's. */
  next(): Promise<Answer | undefined> {
    const random = this.#random;
    const roll = random.fraction();
    this.#life.outcome = random.pick([
      'delivered',
      'delivered',
      'delivered',
      'deliveryFailed',
      'partiallyDelivered',
    ]);
    if (roll < 0.22) return this.#adminAdd();
    if (roll < 0.36) return this.#userAdd();
    if (roll < 0.46) return this.#change('Update');
    if (roll < 0.56) return this.#change('Remove');
    if (roll < 0.68) return this.#decide();
    if (roll < 0.74) return this.#act('cancel');
    if (roll < 0.8) return this.#act('reprocess');
    if (roll < 0.86) return this.#resume();
    if (roll < 0.91) return this.#erase();
    if (roll < 0.93) return this.#reprocessAssignment();
    return this.#directory();
  }

  #adminAdd(): Promise<Answer> {
    const { store } = this.#life;
    const policy = this.#random.pick([...store.policies.values()]);
    const isNew = this.#random.chance(0.05);
    const target = isNew
      ? { target: { email: `somebody${this.#random.between(1, 30)}@adatum.example` } }
      : { targetId: this.#random.pick([...store.people.values()]).id };
    return this.#send(this.#random.pick(['admin', 'manager', 'member']), 'adminAdd', {
      ...target,
      accessPackageId: policy.accessPackageId,
      assignmentPolicyId: policy.id,
    });
  }

  #userAdd(): Promise<Answer> {
    const { store } = this.#life;
    const policy = this.#random.pick([...store.policies.values()]);
    const answers = policy.questions.flatMap(({ id, ...question }) => {
      const value = question.kind === 'textInput' ? 'RD-1234' : (question.choices[0]?.actualValue ?? '');
      return { value, answeredQuestion: { id } };
    });
    const isForOther = this.#random.chance(0.2);
    const targetId = isForOther ? { targetId: this.#random.pick([...store.people.values()]).id } : {};
    return this.#send(
      this.#anybody(),
      'userAdd',
      {
        accessPackageId: policy.accessPackageId,
        assignmentPolicyId: policy.id,
        ...targetId,
      },
      { answers },
    );
  }

  #change(act: 'Update' | 'Remove'): Promise<Answer> {
    const { store } = this.#life;
    const assignment = this.#someAssignment();
    const holder = store.subjects.get(assignment.targetId)?.objectId;
    const own = personas.find(({ objectId }) => objectId === holder)?.name;
    const kinds = act === 'Update' ? ['admin', 'user'] : ['admin', 'user', 'approver'];
    const kind = own !== undefined && this.#random.chance(0.6) ? 'user' : this.#random.pick(kinds);
    const as = { admin: 'admin', user: own ?? this.#anybody(), approver: 'approver' } as const;
    return this.#send(as[kind as keyof typeof as], `${kind}${act}`, { id: assignment.id });
  }

  #send(as: Persona['name'], kind: string, assignment: object, rest: object = {}): Promise<Answer> {
    const random = this.#random;
    return this.#life.ask(random.pick(everyWay), as, kind, assignment, {
      ...(random.chance(0.95) && { justification: 'I need it.' }),
      ...(random.chance(0.45) && { schedule: this.#schedule() }),
      ...rest,
    });
  }

  #schedule(): object {
    const random = this.#random;
    const day = (ahead: number) => new Date(this.#life.now().getTime() + ahead * 86_400_000).toISOString();
    const start = random.chance(0.4) ? day(random.between(1, 10)) : null;
    const expirations = [
      { type: 'afterDateTime', endDateTime: day(random.between(-2, 60)) },
      { type: 'afterDuration', duration: `P${random.between(1, 40)}D` },
      { type: 'noExpiration' },
      { type: 'notSpecified' },
    ];
    return { startDateTime: start, expiration: random.pick(expirations) };
  }

  #decide(): Promise<Answer> {
    const open = this.#requests(({ status }) => status.startsWith('PendingApproval'));
    const request = this.#random.pick(open.length > 0 ? open : this.#requests(() => true));
    const stages = this.#life.store.approvals.get(request.id)?.stages ?? [];
    const stage = stages.find(({ status }) => status === 'InProgress') ?? stages[0];
    const isV1 = this.#random.chance(0.5);
    const { root } = ways[isV1 ? 'v1.0' : 'beta, new segment'];
    const path = `${root}/accessPackageAssignmentApprovals/${request.id}/${isV1 ? 'stages' : 'steps'}/${stage?.id ?? request.id}`;
    const body = {
      reviewResult: this.#random.pick(['Approve', 'Approve', 'Deny']),
      justification: this.#random.chance(0.9) ? 'So be it.' : '',
    };
    return this.#life.send(
      'PATCH',
      path,
      body,
      this.#random.pick(['approver', 'approver', 'owner', 'manager']),
    );
  }

  #act(action: 'cancel' | 'reprocess'): Promise<Answer> {
    const isMeant = ({ state }: RequestRecord) =>
      action === 'cancel'
        ? state !== 'delivered'
        : state === 'deliveryFailed' || state === 'partiallyDelivered';
    const found = this.#requests(isMeant);
    const request = this.#random.pick(found.length > 0 ? found : this.#requests(() => true));
    const requestor = this.#life.store.subjects.get(request.requestorId)?.objectId;
    const own = personas.find(({ objectId }) => objectId === requestor)?.name ?? 'member';
    return this.#life.send(
      'POST',
      this.#path(request, action),
      undefined,
      action === 'cancel' ? own : 'admin',
    );
  }

  #resume(): Promise<Answer> {
    const waiting = this.#requests(({ status }) => status === 'WaitingForCallback');
    const request = this.#random.pick(waiting.length > 0 ? waiting : this.#requests(() => true));
    const callout = request.callouts?.findLast(({ status }) => status === 'waitingForCallback');
    const stage = callout?.stage ?? 'assignmentRequestCreated';
    const state = this.#random.pick([{}, {}, {}, { state: 'denied' }, { state: 'canceled' }]);
    return this.#life.send('POST', this.#path(request, 'resume'), {
      source: 'Mischief',
      type: `microsoft.graph.accessPackageCustomExtensionStage.${stage}`,
      data: { stage, customExtensionStageInstanceId: callout?.id ?? request.id, ...state },
    });
  }

  #erase(): Promise<Answer> {
    return this.#life.send('DELETE', this.#path(this.#random.pick(this.#requests(() => true)), ''));
  }

  #reprocessAssignment(): Promise<Answer> {
    const { id } = this.#someAssignment();
    return this.#life.send('POST', `${ways['v1.0'].root}/assignments/${id}/reprocess`);
  }

  /** People change departments and groups outside of entitlement management. */
  async #directory(): Promise<undefined> {
    const { store } = this.#life;
    const person = this.#random.pick([...store.people.values()]);
    if (this.#random.chance(0.7)) {
      changePerson(store, person, { department: this.#random.pick(['Engineering', 'Sales', 'Finance']) });
      return;
    }
    const group = this.#random.pick([...store.groups.values()]);
    const others = group.memberIds.filter((id) => id !== person.id);
    changeMembers(store, group, others.length < group.memberIds.length ? others : [...others, person.id]);
  }

  #path({ id }: RequestRecord, action: string): string {
    const { root, requests } = ways[this.#random.pick(everyWay)];
    return [root, requests, id, action].filter((part) => part !== '').join('/');
  }

  #requests(isMeant: (request: RequestRecord) => boolean): RequestRecord[] {
    return [...this.#life.store.requests.values()].filter(isMeant);
  }

  #someAssignment(): AssignmentRecord {
    return this.#random.pick(
      [...this.#life.store.assignments.values()].filter(
        ({ state }) => state !== 'expired' || this.#random.chance(0.02),
      ),
    );
  }

  #anybody(): Persona['name'] {
    return this.#random.pick(personas).name;
  }
}
