#!/usr/bin/env python3
"""score_voices.py [--shared DIR] [--program FILE] [--errors] - whose word the events of the seed article are, and how their labels read

Of the article that is annotated whole, for each of its core events: whether the mention of its trigger has the right speaker, outlets and
documents, and attribution (below, as a careful reader gives them), and whether the label of its entry stands alone: 2 to 12 words, no
pronoun or connective at its beginning, a finite verb, and one who does it. Exits 1 under the floors.
"""
import argparse, json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SEED_PUBLISHED = '2017-11-13'
PAPER, LETTERS = 'Atlantic', 'messages|cache|report|Atlantic'

# event: attribution, speaker (a pattern, or None), via (a pattern that some via has, or None: no via), carried (None: either)
VOICES = {
    'e1': ('document', None, PAPER, True),
    'e4': ('document', None, PAPER, True),
    'e5': ('unnamed', 'source', PAPER, False),
    'e9': ('document', None, LETTERS, False),
    'e10': ('document', None, LETTERS, False),
    'e11': ('own', None, None, False),
    'e12': ('document', None, PAPER, True),
    'e13': ('document', None, PAPER, True),
    'e15': ('document', None, LETTERS, True),
    'e17': ('own', None, None, False),
    'e19': ('unnamed', 'press secretary', None, None),
    'e22': ('own', None, None, False),
    'e25': ('named', 'Futerfas', 'Daily News', False),
    'e27': ('own', None, None, False),
    'e28': ('document', None, LETTERS, False),
    'e29': ('own', None, None, False),
}
LONGEST = 12
FLOORS = {'voices': 13, 'labels': 13}
FINITE = set('is are was were has have had will would can could may might shall should did does do said told sent met made got held left gave took '
             'began wrote knew went came'.split())
OPENERS = set('he she it they we i you his her its their this that these those and but or so because after before as when while who which'.split())


def is_right(mention, wanted):
    attribution, speaker, via, carried = wanted
    fits = lambda pattern, names: any(re.search(pattern, name) for name in names) if pattern else not names
    return (mention['attribution'] == attribution and fits(speaker, list(filter(None, [mention['speaker']]))) and fits(via, mention['via'])
            and (carried is None or mention['carried'] == carried))


def stands_alone(entry, landmark):
    """Whether a label can be read by itself."""
    words = entry['label'].split()
    agent = landmark or any(one['role'] in ('agent', 'patient') for one in entry['participants'])
    finite = landmark or any(word in FINITE or word.endswith('ed') for word in words)
    return finite and 1 < len(words) <= LONGEST and words[0].lower() not in OPENERS and agent


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--shared', default=os.environ.get('DATELINE_SHARED', os.path.join(HERE, '..', '..', 'shared')))
    parser.add_argument('--program', default=os.path.join(HERE, '..', 'target', 'release', 'dateline'))
    parser.add_argument('--errors', action='store_true', help='prints what is wrong, and every label')
    options = parser.parse_args()
    seed = os.path.join(options.shared, 'seed')
    with open(os.path.join(seed, 'gold.json'), encoding='utf-8') as file:
        gold = json.load(file)
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([options.program, 'build', os.path.join(seed, 'article.txt'), '--published', SEED_PUBLISHED, '--format', 'json', '-o', work],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(work, 'timeline.json'), encoding='utf-8') as file:
            entries = json.load(file)['entries']
    voices = labels = 0
    core = [event for event in gold['events'] if event.get('core')]
    for event in core:
        told = [(entry, mention) for entry in entries for mention in entry['mentions']
                if mention['start'] < event['trigger_end'] and event['trigger_start'] < mention['end'] and mention['end'] - mention['start'] <= 40]
        right = any(is_right(mention, VOICES[event['id']]) for _, mention in told)
        alone = bool(told) and stands_alone(told[0][0], event['kind'] == 'named-event')
        voices, labels = voices + right, labels + alone
        if options.errors:
            words = [(mention['attribution'], mention['speaker'], mention['via'], mention['carried']) for _, mention in told]
            print(event['id'], 'ok' if right else f'WRONG voice {words}', 'ok' if alone else 'WRONG label', [entry['label'] for entry, _ in told])
    good = True
    for measure, figure in (('voices', voices), ('labels', labels)):
        least = FLOORS[measure]
        good &= figure >= least
        print(f'seed: {measure} {figure}/{len(core)} (floor {least:g}){"" if figure >= least else "  UNDER ITS FLOOR"}')
    sys.exit(0 if good else 1)


if __name__ == '__main__':
    main()
