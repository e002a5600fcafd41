import { readConfig } from '../config.ts';
import { costs, judge, type Judged, judgingHelp, judgingOptions, variablesHelp } from './judged.ts';
import { type Command, count, readWords, Refusal, wholeNumber } from './usage.ts';

const { maxGraphCalls: bound, maxCost: costBound } = readConfig({});

interface Bounds {
  readonly calls: number;
  readonly cost: number;
}

/** `entitlement-gateway check`: no operation takes more Graph calls than it may. */
export const checkCommand: Command = {
  synopsis: 'check FILES… [OPTIONS]',
  summary: 'how many Graph calls operations take at most; fails where one is past a bound',
  help: `${judgingHelp}
  --max-calls N                  Graph calls that one operation may take, a $batch being one; ${bound}
  --max-cost N                   values that one operation may ask for, as MAX_COST of the gateway; ${costBound}

${variablesHelp}

Calls that only count, filter or sort here are told apart ("to scan") and are not held against the bound: data alone
says how many it takes, and the gateway counts them as they come.

Exit code: 0 all are within the bound, 1 one is past it or is no valid operation, 2 nothing could be judged.

  entitlement-gateway check 'src/**/*.graphql' --max-calls 6`,
  async run(args) {
    const typed = readWords(args, [...judgingOptions, 'max-calls', 'max-cost']);
    const bounds: Bounds = {
      calls: wholeNumber(typed.options, 'max-calls', bound, [0, 100_000]),
      cost: wholeNumber(typed.options, 'max-cost', costBound, [0, 1_000_000_000]),
    };
    const judged = await judge(typed);
    console.log(table(judged, bounds).join('\n'));
    const past = judged.filter((one) => isPast(one, bounds));
    if (past.length > 0) throw new Refusal(past.map((one) => mending(one, bounds)).join('\n'));
  },
};

function isPast({ bill, cost }: Judged, bounds: Bounds): boolean {
  return costs(bill) > bounds.calls || cost > bounds.cost;
}

function table(judged: readonly Judged[], bounds: Bounds): string[] {
  const rows = judged.map(({ operation, bill, ...one }) => [
    isPast({ operation, bill, ...one }, bounds) ? 'over' : 'ok',
    operation.name,
    operation.place,
    `${count(bill.httpCalls, 'call')} in ${count(bill.waves.length, 'wave')}`,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return judged.map((one, index) => {
    const cells = rows[index]?.map((cell, at) => cell.padEnd(widths[at] ?? 0)) ?? [];
    return [...cells, remarks(one)].join('  ').trimEnd();
  });
}

function remarks({ bill: { scanCalls, costliest }, assumed }: Judged): string {
  const told = [
    ...(costliest === null ? [] : [`most by ${costliest.field}`]),
    ...(scanCalls === 0 ? [] : [`${scanCalls} of them to scan`]),
    ...(assumed.length === 0 ? [] : [`with ${assumed.join(', ')}`]),
  ];
  return told.join('; ');
}

function mending({ operation, bill, assumed, cost }: Judged, bounds: Bounds): string {
  const { costliest } = bill;
  const most =
    costliest === null
      ? ''
      : ` Most is asked by ${costliest.field}: ${count(costliest.requests, 'request')}.`;
  const variables =
    assumed.length === 0
      ? ''
      : ` It was judged with ${assumed.join(', ')}; --variables FILE.json gives others.`;
  const past =
    cost > bounds.cost
      ? `asks for up to ${cost} values, and --max-cost allows ${bounds.cost}; a gateway refuses it by MAX_COST.`
      : `takes up to ${count(costs(bill), 'Graph call')}, and --max-calls allows ${bounds.calls}.${most}`;
  return (
    `${operation.place}: ${operation.name} ${past}` +
    `${variables} Ask for fewer rows with "first" there or above it, or make it an operation of its own.`
  );
}
