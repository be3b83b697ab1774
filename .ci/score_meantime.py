#!/usr/bin/env python3
"""score_meantime.py [--shared DIR] [--program FILE] [--gold FILE] [--errors] [--json] - events of MEANTIME, and whether they are said to be so

Nothing is learnt or chosen from this corpus: its own rules of what is an event are near TimeML's, and what it calls certain, positive
and future is near our stance. Events are matched where their triggers overlap, one to one from left to right, as far as a page is
annotated; annotated events in several pieces are left out.

  events           P, R, F1
  certainty        of the matched: certain (asserted, negated, denied, planned) or not (alleged, hypothetical)
  polarity         of the matched: negative (negated, denied) or positive
  fact_time        of the matched: to come (planned, hypothetical) or not
  all three        of the matched
  F1 of each rare value says what agreement on the common one hides. What the annotators left open counts as none of either value.
"""
import argparse, gzip, json, os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Measure: key in the corpus, its common value, its rare values, stances that stand for the rare ones.
ASPECTS = {
    'certainty': ('certainty', 'CERTAIN', {'POSSIBLE', 'PROBABLE', 'UNDERSPECIFIED'}, {'alleged', 'hypothetical'}),
    'polarity': ('polarity', 'POS', {'NEG'}, {'negated', 'denied'}),
    'fact_time': ('fact_time', 'NON_FUTURE', {'FUTURE'}, {'planned', 'hypothetical'}),
}


def matches(page, account):
    """The annotated and the found events of a page, and the pairs of them that match."""
    until = page.get('annotated_end') or len(page['text'])
    gold = sorted((e for e in page['events'] if e['start'] < until and not e.get('discontinuous')), key=lambda e: e['start'])
    free = sorted((e for e in account['events'] if e['start'] < until), key=lambda e: e['start'])
    found, pairs = len(free), []
    for event in gold:
        mine = next((e for e in free if e['start'] < event['end'] and event['start'] < e['end']), None)
        if mine:
            free.remove(mine)
            pairs.append((event, mine))
    return len(gold), found, pairs


def percent(part, whole):
    return round(100 * part / whole, 2) if whole else None


def f1(right, found, wanted):
    return percent(2 * right, found + wanted)


def stances(pairs, say):
    """Agreement on each aspect, and F1 of its rare value."""
    out, whole = {}, [True] * len(pairs)
    for name, (key, common, rare, ours) in ASPECTS.items():
        judged = agreed = right = found = wanted = 0
        for at, (gold, mine) in enumerate(pairs):
            value, is_rare = gold.get(key), mine['stance'] in ours
            if value is None:
                continue
            judged += 1
            same = value in rare if is_rare else value == common
            agreed += same
            whole[at] &= same
            right, found, wanted = right + (same and is_rare), found + is_rare, wanted + (value in rare)
            if not same:
                say(f"{gold['start']} {gold['text']!r}: {key} {value}, got {mine['stance']}")
        out[name] = percent(agreed, judged)
        out[f'{name}, rare value F1'] = f1(right, found, wanted)
    return out | {'all three': percent(sum(whole), len(whole))}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--shared', default=os.environ.get('DATELINE_SHARED', os.path.join(HERE, '..', '..', 'shared')))
    parser.add_argument('--program', default=os.path.join(HERE, '..', 'target', 'release', 'dateline'))
    parser.add_argument('--gold')
    parser.add_argument('--errors', action='store_true')
    parser.add_argument('--json', action='store_true')
    options = parser.parse_args()
    path = options.gold or os.path.join(options.shared, 'corpora', 'meantime-apple.jsonl.gz')
    with gzip.open(path, 'rt', encoding='utf-8') as file:
        text = file.read()
    done = subprocess.run([options.program, 'read', '-'], input=text, stdout=subprocess.PIPE, text=True, encoding='utf-8', check=True)
    accounts = {account['id']: account for account in map(json.loads, done.stdout.splitlines())}
    wanted = found = 0
    pairs = []
    for page in map(json.loads, filter(str.strip, text.splitlines())):
        gold, mine, matched = matches(page, accounts[page['id']])
        wanted, found, pairs = wanted + gold, found + mine, pairs + matched
    say = print if options.errors else lambda line: None
    out = {'events P': percent(len(pairs), found), 'events R': percent(len(pairs), wanted), 'events F1': f1(len(pairs), found, wanted)}
    out |= stances(pairs, say)
    print(json.dumps(out) if options.json else '\n'.join(f'{name:28} {value}' for name, value in out.items()))


if __name__ == '__main__':
    sys.exit(main())
