export function add<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item];
}

export function drop<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((entry) => entry !== item) : list;
}
