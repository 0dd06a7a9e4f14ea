/** Whether a path, without its query, needs no token. A pattern is a whole path in which `*` stands for one segment. */
export function publicPathMatcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const alternatives = patterns.map((pattern) => pattern.split('*').map(escaped).join('[^/]+'));
  const form = new RegExp(`^(?:${alternatives.join('|')})$`);
  return (path) => form.test(path);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
