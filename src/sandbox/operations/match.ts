import type { Segment } from '../odata/address.ts';
import type { Operation, Version } from './operation.ts';

export interface Match {
  readonly operation: Operation;
  readonly keys: readonly string[];
}

type Step =
  | { readonly kind: 'word'; readonly text: string }
  /** `name` is '' for the key that needs none. */
  | { readonly kind: 'key'; readonly name: string };

interface Route {
  readonly steps: readonly Step[];
  readonly operation: Operation;
}

/** Operations of one version, ready to be looked for. */
export class RouteTable {
  readonly #byFirstWord = new Map<string, Route[]>();

  constructor(operations: readonly Operation[], version: Version) {
    for (const operation of operations) {
      const path = operation.path[version];
      if (path === undefined) continue;
      const steps = path.split('/').flatMap(stepsOf);
      const word = steps[0]?.kind === 'word' ? steps[0].text : '';
      const routes = this.#byFirstWord.get(word) ?? [];
      this.#byFirstWord.set(word, [...routes, { steps, operation }]);
    }
  }

  /** Whether anything at all is served below this first segment. */
  knows(name: string): boolean {
    return this.#byFirstWord.has(name.toLowerCase());
  }

  find(method: string, segments: readonly Segment[]): Match | undefined {
    const [head] = segments;
    if (head === undefined) return undefined;
    const given = segments.flatMap(partsOf);
    for (const { steps, operation } of this.#byFirstWord.get(head.name.toLowerCase()) ?? []) {
      if (operation.method !== method || steps.length !== given.length) continue;
      const keys = matchedKeys(steps, given);
      if (keys !== undefined) return { operation, keys };
    }
    return undefined;
  }
}

function stepsOf(text: string): Step[] {
  const [, word = text, name] = /^([^(]+)\((\w+)=\{\w+\}\)$/.exec(text) ?? [];
  if (name !== undefined)
    return [
      { kind: 'word', text: word.toLowerCase() },
      { kind: 'key', name },
    ];
  return text.startsWith('{') ? [{ kind: 'key', name: '' }] : [{ kind: 'word', text: text.toLowerCase() }];
}

type Part = string | ReadonlyMap<string, string>;

function partsOf(segment: Segment): Part[] {
  return segment.arguments === undefined ? [segment.text] : [segment.name, segment.arguments];
}

function matchedKeys(steps: readonly Step[], given: readonly Part[]): string[] | undefined {
  const keys: string[] = [];
  for (const [index, step] of steps.entries()) {
    const part = given[index];
    if (part === undefined) return undefined;
    if (step.kind === 'word') {
      if (typeof part !== 'string' || part.toLowerCase() !== step.text) return undefined;
      continue;
    }
    const key = keyIn(part, step.name);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys;
}

function keyIn(part: Part, name: string): string | undefined {
  if (typeof part === 'string') return name === '' ? part : undefined;
  if (part.size !== 1) return undefined;
  return part.get(name) ?? (name === '' ? part.get('id') : undefined);
}
