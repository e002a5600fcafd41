import type { Incoming, Reply } from '../call.ts';
import { type Fault, filterNotSupported, routeNotServed } from '../fault.ts';
import { describe } from '../odata/describe.ts';
import { parseFilter } from '../odata/filter-parser.ts';
import { expandedPaths, optionOf, type Subject, subjectOf } from './subject.ts';

/** A GET that would be answered, as the one who may refuse it sees it. */
export interface ServedRead {
  readonly version: 'v1.0' | 'beta';
  /** Decoded, below entitlementManagement: `assignments`, `accessPackages/{id}/incompatibleGroups`. */
  readonly path: string;
  /** The text of `$filter`; null where there is none. */
  readonly filter: string | null;
  /** Every navigation that is expanded, with those around it: `assignment`, `assignment/target`. */
  readonly expand: readonly string[];
  /** Whether it follows a nextLink, which the tenant made itself. */
  readonly isNextPage: boolean;
}

/** `InvalidFilter`; ASP.NET's page with a 400, as for some shapes; the 404 of what is declared and not served. */
export type Refusal = 'invalidFilter' | 'html' | 'unserved';

/** Whether Graph is to refuse a read that the tenant would answer, and how; null lets it pass. */
export type Refuses = (read: ServedRead) => Refusal | null;

/** What is refused anyway, and whatever is no read, stays as it is. */
export function unlessRefused(refuses: Refuses, incoming: Incoming, reply: Reply): Reply {
  if (incoming.method !== 'GET' || reply.status !== 200 || reply.html !== undefined) return reply;
  const subject = subjectOf(incoming, undefined);
  const read: ServedRead = {
    version: subject.version,
    path: servicePath(subject),
    filter: optionOf(incoming.url, subject.version, '$filter') ?? null,
    expand: expandedPaths(subject),
    isNextPage: optionOf(incoming.url, subject.version, '$skiptoken') !== undefined,
  };
  switch (refuses(read)) {
    case 'invalidFilter':
      return refusal(filterNotSupported(read.filter === null ? '' : describe(parseFilter(read.filter))));
    case 'html':
      return { status: 400, html: runtimeError };
    case 'unserved':
      return refusal(routeNotServed(read.version, read.path));
    case null:
      return reply;
  }
}

export function refusal(fault: Fault): Reply {
  return { status: fault.status, headers: fault.headers, fault };
}

/** The path as the service behind Graph has it. */
export function servicePath({ path }: Subject): string {
  return path.replace(/^.*\/entitlementManagement\//i, '').replace(/^\/(v1\.0|beta)\//i, '');
}

/** Seen instead of JSON on some nested expands (Omnicit); shortened. */
export const runtimeError = `<!DOCTYPE html>
<html>
    <head>
        <title>Runtime Error</title>
        <meta name="viewport" content="width=device-width" />
    </head>
    <body bgcolor="white">
        <span><h1>Server Error in '/' Application.<hr width="100%" size="1" color="silver"></h1>
        <h2><i>Runtime Error</i></h2></span>
        <b>Description:</b> An application error occurred on the server. The current custom error settings for this application prevent the details of the application error from being viewed remotely (for security reasons).
    </body>
</html>
`;
