import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Award } from '@/utils/model/award.ts';
import type { Level } from '@/utils/panel/index.ts';
import type { PanelPlan } from '../deeds.ts';

/** Nodes that a log may have: with two, one that fails would stop both. */
export const NODE_COUNTS = [1, 3] as const;

/** A plan as it is typed. */
interface TypedPlan {
  awardId: string;
  from: string;
  /** An address in each line. */
  servers: string;
  nodes: (typeof NODE_COUNTS)[number];
  /** A host in each line. */
  hosts: string;
  level: Level;
  /** Whether reviews are sealed for the chair, and the key that was made for it. */
  isSealed: boolean;
  sealedFor: string | null;
}

/** The host of a node that is alone: nobody else has to find it. */
const ALONE = '127.0.0.1';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Encrypted; a server on this very machine needs no encryption, and is only for trying. */
function isLogAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'wss:' || (protocol === 'ws:' && ['localhost', ALONE].includes(hostname));
}

/** What is planned while a panel is being opened, and what is wrong with it once that was asked. */
export function usePlan(awards: readonly Award[], name: string) {
  const [plan, setPlan] = useState<TypedPlan>({
    awardId: awards[0]?.id ?? '',
    from: name,
    servers: '',
    nodes: 1,
    hosts: '',
    level: 'marks',
    isSealed: false,
    sealedFor: null,
  });
  const [isAsked, setAsked] = useState(false);
  const servers = linesOf(plan.servers);
  const nodes = servers.length === 0 ? 1 : plan.nodes;
  const hosts = nodes === 1 ? [ALONE] : linesOf(plan.hosts);
  const wrong = servers.find((server) => !isLogAddress(server));
  const problem = {
    from: plan.from.trim() === '' ? i18n.t('office.fromHint') : null,
    servers: wrong === undefined ? null : i18n.t('office.serversProblem', [wrong]),
    hosts: hosts.length === nodes ? null : i18n.t('office.hostsProblem', [nodes]),
    chair: plan.isSealed && plan.sealedFor === null ? i18n.t('sealing.keyFirst') : null,
  };
  const isSound = Object.values(problem).every((one) => one === null);
  const award = awards.find(({ id }) => id === plan.awardId);
  return {
    plan,
    /** Whether the panel has a server; without one it goes by files. */
    hasServer: servers.length > 0,
    problem: isAsked ? problem : { from: null, servers: null, hosts: null, chair: null },
    edit: (edit: Partial<TypedPlan>) => setPlan({ ...plan, ...edit }),
    /** Says from now on what is wrong. @returns the plan; null while something is */
    ask(): PanelPlan | null {
      setAsked(true);
      if (!isSound || !award) return null;
      const { from, level, isSealed, sealedFor } = plan;
      return { award, from: from.trim(), servers, hosts, level, sealedFor: isSealed ? sealedFor : null };
    },
  };
}
