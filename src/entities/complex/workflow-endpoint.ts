import { graphType, integer, object, text } from '../values.ts';

/** Where a custom extension is called, and how: alike in both versions (graph-v1 §7). */

/** Each kind has some of these. */
export interface ExtensionEndpoint {
  /** Null for a kind that is newer than this gateway. */
  readonly kind: 'logicApp' | 'http' | null;
  readonly graphType: string;
  readonly logicAppWorkflowName: string | null;
  readonly resourceGroupName: string | null;
  readonly subscriptionId: string | null;
  readonly url: string | null;
  readonly targetUrl: string | null;
}

const kinds: Readonly<Record<string, 'logicApp' | 'http'>> = {
  logicAppTriggerEndpointConfiguration: 'logicApp',
  httpRequestEndpoint: 'http',
};

export const endpoint = object((json): ExtensionEndpoint => ({
  kind: kinds[graphType(json)] ?? null,
  graphType: graphType(json),
  logicAppWorkflowName: text(json['logicAppWorkflowName']),
  resourceGroupName: text(json['resourceGroupName']),
  subscriptionId: text(json['subscriptionId']),
  url: text(json['url']),
  targetUrl: text(json['targetUrl']),
}));

export interface ExtensionAuthentication {
  /** Graph's name of the kind: `azureAdPopTokenAuthentication`, `azureAdTokenAuthentication`. */
  readonly graphType: string;
  readonly resourceId: string | null;
}

export const authentication = object((json): ExtensionAuthentication => ({
  graphType: graphType(json),
  resourceId: text(json['resourceId']),
}));

export interface ClientConfiguration {
  readonly maximumRetries: number | null;
  readonly timeoutInMilliseconds: number | null;
}

export const clientConfiguration = object((json): ClientConfiguration => ({
  maximumRetries: integer(json['maximumRetries']),
  timeoutInMilliseconds: integer(json['timeoutInMilliseconds']),
}));

/** v1.0's samples say `durationBeforeTimeout`, its metadata `timeoutDuration` (graph-v1 §7). */
export const callbackTimeout = object((json): string | null =>
  text(json['timeoutDuration'] ?? json['durationBeforeTimeout']),
);
