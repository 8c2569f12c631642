/** Letters typed one after the other without a pause are one word. */
const PAUSE = 1000;

/** Gathers letters; returns the word so far, or `null` for a key that is no letter. */
export function useLetters(): (event: KeyboardEvent) => string | null {
  let word = '';
  let last = 0;
  return ({ key, ctrlKey, altKey, metaKey, timeStamp }) => {
    if (ctrlKey || altKey || metaKey || !/^[a-z]$/i.test(key)) return null;
    word = timeStamp - last > PAUSE ? key : word + key;
    last = timeStamp;
    return word.toLowerCase();
  };
}
