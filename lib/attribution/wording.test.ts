import { describe, expect, it } from 'vitest';
import { checkWording, type WordingRecord } from '@/lib/attribution/wording';

const record: WordingRecord = { affiliatedNames: ['Acme Lab'] };
const codes = (text: string): string[] => checkWording(text, record).map(({ code }) => code);

describe('checkWording', () => {
  it.each([
    'Acme Lab extracted 28 million exchanges.',
    'We found that Acme Lab ran 25,000 accounts.',
    'Acme Lab was behind the campaign.',
    'The campaign was carried out by Acme Lab.',
    'acme lab is responsible for it.',
    'In spring, Acme Lab systematically distilled the model.',
  ])('refuses the sponsor as the doer: %s', (text) => {
    expect(codes(text)).toContain('sponsor_as_doer');
  });

  it.each([
    'Operators affiliated with Acme Lab extracted 28 million exchanges.',
    'Grey Heron ran 25,000 accounts.',
    'People working for the Acme Lab used these accounts.',
    'Acme Lab publishes models.',
    'It is likely that Grey Heron is affiliated with Acme Lab.',
    'We hold this with moderate confidence. It is very likely (80–95 %) that one operator ran the accounts.',
    'It is likely (70 %) that one operator ran the accounts.',
    'It is likely that these accounts made 40 % of the traffic.',
    'Grey Heron almost certainly ran these accounts.',
  ])('lets pass: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('refuses likelihood and confidence in one phrase', () => {
    expect(codes('We assess with high confidence that it is likely that Grey Heron ran it.')).toEqual([
      'confidence_with_likelihood',
    ]);
  });

  it('refuses a figure that belongs to another word', () => {
    expect(codes('It is very likely (60 %) that Grey Heron ran it.')).toEqual(['word_and_figure_disagree']);
  });

  it('refuses a term of another band than the one stated beside the text', () => {
    const text = 'It is very likely that Grey Heron ran it.';
    const band = (name: 'likely' | 'very_likely') => checkWording(text, { ...record, band: name }).length;
    expect([band('likely'), band('very_likely')]).toEqual([1, 0]);
  });

  it('refuses certainty and labels for people', () => {
    expect(codes('This proves that the fraudsters are one group.')).toEqual([
      'certainty',
      'label_for_people',
    ]);
  });

  it('points at the words', () => {
    const text = 'First this. Then Acme Lab ran it.';
    const [issue] = checkWording(text, record);
    expect(text.slice(issue?.at).startsWith('Acme Lab ran')).toBe(true);
  });
});
