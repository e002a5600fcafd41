/** Letters of the documents that are kept parsed: trees are some fifty times as large. */
const lettersKept = 500_000;
const lettersOfOne = 20_000;

/** Parsed documents by their text, the latest ones; what is long is parsed again, so that nobody fills the memory. */
export function documentCache<T>() {
  const kept = new Map<string, T>();
  let letters = 0;
  return {
    get(text: string): T | undefined {
      const value = kept.get(text);
      if (value !== undefined) {
        kept.delete(text);
        kept.set(text, value);
      }
      return value;
    },
    set(text: string, value: T): void {
      if (text.length > lettersOfOne || kept.has(text)) return;
      kept.set(text, value);
      letters += text.length;
      for (const eldest of kept.keys()) {
        if (letters <= lettersKept) break;
        kept.delete(eldest);
        letters -= eldest.length;
      }
    },
  };
}
