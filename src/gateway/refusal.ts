/** An answer to a request that never becomes an operation. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  extensions: Readonly<Record<string, unknown>> = {},
): Response {
  return Response.json(refusalBody(code, message, extensions), { status, headers });
}

export function refusalBody(
  code: string,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
) {
  return { errors: [{ message, extensions: { ...extensions, code } }] };
}
