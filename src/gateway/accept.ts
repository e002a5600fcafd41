/** Said in so many words: the range of all types is what every client sends that never thought of it. */
export function takesParts(accept: string): boolean {
  return accept.toLowerCase().split(',').some(isOfParts);
}

function isOfParts(range: string): boolean {
  const [type, ...parameters] = range.split(';').map((text) => text.trim());
  if (type !== 'multipart/mixed' && type !== 'text/event-stream') return false;
  return !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
}
