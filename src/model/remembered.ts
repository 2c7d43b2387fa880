interface Kept<Made> {
  readonly made: Made;
}

/** Strings of which more are asked are those of a hostile text. */
const most = 20_000;

/** Remembers what a function made of an object or a string: dozens of rules ask the same of one record. */
export function remembered<Key extends object | string, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const objects = new WeakMap<object, Kept<Made>>();
  const strings = new Map<string, Kept<Made>>();
  return (key) => {
    const before = typeof key === 'string' ? strings.get(key) : objects.get(key);
    if (before !== undefined) return before.made;
    const kept = { made: make(key) };
    if (strings.size >= most) strings.clear();
    if (typeof key === 'string') strings.set(key, kept);
    else objects.set(key, kept);
    return kept.made;
  };
}
