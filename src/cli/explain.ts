import { layOut } from '../plan/layout.ts';
import { asCurl, asHttp } from './explain-calls.ts';
import { asText } from './explain-text.ts';
import { judge, type Judged, judgingHelp, judgingOptions, variablesHelp } from './judged.ts';
import { type Command, oneOf, readWords } from './usage.ts';

/** `entitlement-gateway explain`: what will be asked of Graph, and why. */
export const explainCommand: Command = {
  synopsis: 'explain FILES… [OPTIONS]',
  summary: 'the plans of operations: waves, calls, URLs, what each is for, least permissions',
  help: `${judgingHelp}
  --format text|curl|http|json   text; curl wants $TOKEN, and $GRAPH_ENDPOINT for another Graph than Microsoft's

${variablesHelp}

In a URL, {AccessPackage.id} is an id that an earlier answer holds, and {$id} a variable that was not given.

  entitlement-gateway explain ops/who-has-access.graphql --format http`,
  async run(args) {
    const typed = readWords(args, [...judgingOptions, 'format']);
    const format = oneOf(typed.options, 'format', ['text', 'curl', 'http', 'json']);
    const judged = await judge(typed);
    console.log(formats[format](judged));
  },
};

const formats = {
  text: each(asText),
  curl: each(asCurl),
  http: each(asHttp),
  json: (judged: readonly Judged[]) => JSON.stringify({ operations: judged.map(asJson) }, null, 2),
};

function each(write: (judged: Judged) => string): (judged: readonly Judged[]) => string {
  return (judged) => judged.map(write).join('\n\n');
}

function asJson({ operation: { name, place }, apiVersion, bill, assumed, permissions }: Judged) {
  const { httpCalls, scanCalls, waves, costliest, onlyInBeta, doneHere, assumes } = bill;
  return {
    name,
    place,
    apiVersion,
    httpCalls,
    scanCalls,
    costliest,
    assumed,
    assumes,
    onlyInBeta,
    doneHere,
    permissions,
    waves: waves.map((wave) => ({ httpCalls: wave.httpCalls, calls: layOut(wave) })),
  };
}
