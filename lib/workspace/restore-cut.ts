/** Opens the facts that a bundle carries to compute its weights again; needs neither database nor data folder. */
export { restoreCut } from '@/lib/lake/runs/run-cut';
