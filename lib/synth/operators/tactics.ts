import type { DayShapeName } from '@/lib/synth/calendar';

/** How one kind of operator works. Which accounts actually follow it is decided by the difficulty. */
export interface Tactics {
  name: string;
  skill: 'low' | 'medium' | 'high';
  /** Home country of the staff: their hours and their mistakes. */
  staffCountry: string;
  hours: DayShapeName;
  payment: 'one-card' | 'virtual-cards' | 'gift-credit';
  /** `proxy` goes through a residential proxy reseller that others use too. */
  network: 'proxy' | 'datacenter' | 'both';
  devices: 'shared' | 'anti-detect';
  mail: 'own-domain' | 'free-mail';
  /** Sells access to ordinary customers and carries other operators' campaigns. */
  isReseller: boolean;
  /** Plants cheap links onto innocents. */
  poisons: boolean;
  /** Share of its accounts that replace banned ones. */
  replacements: number;
  /** Mean seconds an answer takes as seen from outside: pipelined calls are fast and even. */
  latencyMs: number;
}

/** Kinds of operators, in the order a world uses them; larger worlds go round again. */
export const tacticsInTurn: readonly Tactics[] = [
  {
    name: 'hydra reseller',
    skill: 'high',
    staffCountry: 'SG',
    hours: 'relay',
    payment: 'virtual-cards',
    network: 'proxy',
    devices: 'anti-detect',
    mail: 'free-mail',
    isReseller: true,
    poisons: false,
    replacements: 0.22,
    latencyMs: 900,
  },
  {
    name: 'bulk farm',
    skill: 'low',
    staffCountry: 'VN',
    hours: 'shift',
    payment: 'one-card',
    network: 'datacenter',
    devices: 'shared',
    mail: 'own-domain',
    isReseller: false,
    poisons: false,
    replacements: 0.12,
    latencyMs: 700,
  },
  {
    name: 'customer of the same proxy',
    skill: 'medium',
    staffCountry: 'KR',
    hours: 'machine',
    payment: 'gift-credit',
    network: 'proxy',
    devices: 'anti-detect',
    mail: 'own-domain',
    isReseller: false,
    poisons: false,
    replacements: 0.18,
    latencyMs: 1100,
  },
  {
    name: 'patient poisoner',
    skill: 'high',
    staffCountry: 'PL',
    hours: 'shift',
    payment: 'virtual-cards',
    network: 'both',
    devices: 'anti-detect',
    mail: 'free-mail',
    isReseller: false,
    poisons: true,
    replacements: 0.1,
    latencyMs: 1600,
  },
];
