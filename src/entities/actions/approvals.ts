import { isArray, isObject, type JsonObject } from '../values.ts';
import { type Action, at, type Refused, type Script } from './action.ts';
import { bodyIn, given } from './spelling.ts';
import { word } from './word.ts';

export interface Verdict {
  readonly requestId: string;
  readonly result: 'Approve' | 'Deny';
  readonly justification?: string | null | undefined;
}

/** Says the caller's word on the stage that waits for it. An approval has its request's id (graph-v1 §10). */
export function decideRequest({ requestId, result, justification }: Verdict): Action {
  return {
    role: null,
    look: `Look at the stages of request "${requestId}" before you send it again: the first word on a stage counts.`,
    *script(versions): Script {
      const version = versions === 'auto' ? 'v1.0' : versions;
      const approval = at`accessPackageAssignmentApprovals/${requestId}`;
      const segment = version === 'v1.0' ? 'stages' : 'steps';
      const answer = yield { version, method: 'GET', path: approval, assume: { [segment]: [waitingStage] } };
      const stage = stageFor(answer[segment]);
      if ('refused' in stage) return stage;
      const body = bodyIn('v1.0', [
        ['reviewResult', null, result],
        ['justification', null, given(justification)],
      ]);
      yield {
        version,
        method: 'PATCH',
        path: `${approval}/${segment}/${encodeURIComponent(stage.id)}`,
        body,
      };
      return { id: requestId, version };
    },
  };
}

const waitingStage = { id: '~0.Approval.stage~', status: 'InProgress', assignedToMe: true };

function stageFor(stages: JsonObject[string]): { readonly id: string } | Refused {
  const all = isArray(stages) ? stages.filter(isObject) : [];
  const open = all.filter(({ status }) => /^inProgress$/i.test(word(status)));
  const mine = open.find(({ assignedToMe }) => assignedToMe !== false);
  if (typeof mine?.['id'] === 'string') return { id: mine['id'] };
  const done = all.filter(({ status }) => /^(completed|expired)$/i.test(word(status)));
  const own = done.find(({ assignedToMe, reviewResult }) => {
    return assignedToMe === true && /^(approved|denied)$/i.test(word(reviewResult));
  });
  if (own !== undefined) {
    const next = open.length > 0 ? ' The stage that is open now waits for other approvers.' : '';
    const told = `The stage that waited for you is decided already, as ${word(own['reviewResult']).toUpperCase()}.`;
    return conflict('ALREADY_DECIDED', `${told}${next} The first word on a stage counts.`);
  }
  if (open.length > 0) {
    return conflict(
      'STAGE_OF_OTHERS',
      'The stage that is open waits for other approvers, and none waits for you. See request(id: …) { approval { stages { status assignedToMe } } }.',
    );
  }
  if (all.length > 0 && done.length === all.length) {
    return conflict('ALREADY_DECIDED', 'Every stage of it is decided already, or its time is over.');
  }
  if (done.some(({ reviewResult }) => /^den/i.test(word(reviewResult)))) {
    return conflict('ALREADY_DECIDED', 'It was denied already.');
  }
  return conflict('WRONG_STATE', 'No stage of it waits for a decision now.');
}

function conflict(reason: string, message: string): Refused {
  return { refused: 'CONFLICT', message, details: { reason } };
}
