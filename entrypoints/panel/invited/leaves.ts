import type { Level, Role } from '@/utils/panel/index.ts';

/** What of a member’s leaves the machine, by its word in `locales/` (`invited.<what>`). */
export function leavesOf(
  role: Role,
  level: Level,
): ('leavesPlan' | 'leavesScores' | 'leavesMarks' | 'leavesName')[] {
  if (role === 'secretariat') return ['leavesPlan', 'leavesName'];
  return level === 'marks' ? ['leavesScores', 'leavesMarks', 'leavesName'] : ['leavesScores', 'leavesName'];
}

/** What stays there. */
export const staysOf = (role: Role, level: Level): ('staysMarks' | 'staysOthers')[] =>
  role === 'reviewer' && level === 'marks' ? ['staysOthers'] : ['staysMarks', 'staysOthers'];
