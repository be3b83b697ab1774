#!/usr/bin/env python3
"""score_about.py CORPUS.jsonl.gz TIMELINES.jsonl.gz [--program FILE] [--errors] [--json] - is what somebody took part in found, and dated?

CORPUS: articles with "events" (start, end, eid). TIMELINES: for each entity the dated events of its timeline, by article and event.
For each entity runs `build --about ENTITY` on all articles and looks for every mention of the gold that has a date (a year at least):
  found   an entry of the view has a mention that overlaps it
  dated   of those found, the bounds of the entry's start lie within the gold's date, or hold it and are no wider than a month
  kept    of the view's entries that overlap any annotated event, those that are in the gold of this entity
"""
import calendar, collections, gzip, hashlib, json, os, re, subprocess, sys, tempfile


def lines(path):
    with gzip.open(path, 'rt', encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def days(date):
    """The first and the last day of a date as the gold writes it; None where it has not even a year."""
    found = re.fullmatch(r'(\d{4})(?:-(\d\d))?(?:-(\d\d))?', date.replace('-XX', ''))
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    last = day or calendar.monthrange(year, month or 12)[1]
    return f'{year:04}-{month or 1:02}-{day or 1:02}', f'{year:04}-{month or 12:02}-{last:02}'


def agrees(entry, gold):
    start = entry['when']['start']
    if not start['earliest'] or not start['latest']:
        return False
    first, last = start['earliest'][:10], start['latest'][:10]
    return gold[0] <= first and last <= gold[1] or first <= gold[0] and gold[1] <= last and first[:7] == last[:7]


def view(program, corpus, entity, work):
    out = os.path.join(work, re.sub(r'\W', '_', entity))
    subprocess.run([program, 'build', corpus, '--about', entity, '--format', 'json', '-o', out], check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(out, 'timeline.json'), encoding='utf-8') as file:
        return json.load(file)


def main(argv):
    corpus, timelines = [a for a in argv if not a.startswith('--')][:2]
    program = argv[argv.index('--program') + 1] if '--program' in argv else 'target/release/dateline'
    documents = {d['id']: d for d in lines(corpus)}
    by_hash = {'a-' + hashlib.sha256(d['text'].encode()).hexdigest()[:12]: d for d in documents.values()}
    total = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        plain = os.path.join(work, 'corpus.jsonl')
        with open(plain, 'w', encoding='utf-8') as file:
            file.writelines(json.dumps(d) + '\n' for d in documents.values())
        for topic in (t for t in lines(timelines) if 'entity' in t):
            story = view(program, plain, topic['entity'], work)
            found = collections.defaultdict(list)
            for entry in story['entries']:
                for m in entry['mentions']:
                    for e in by_hash[m['article']]['events']:
                        if e['start'] < m['end'] and m['start'] < e['end']:
                            found[by_hash[m['article']]['id'], e['eid']].append(entry)
            gold = {(m['doc'], m.get('eid')): (days(e['date']), m['word']) for t in topic['timelines'] for e in t['entries'] for m in e['mentions']}
            count = collections.Counter(view=len(story['entries']), annotated=len(found), right=len(found.keys() & gold.keys()))
            for key, (date, word) in gold.items():
                if date is None or key[0] not in documents:
                    continue
                count['gold'] += 1
                count['found'] += key in found
                right = any(agrees(entry, date) for entry in found[key]) if key in found else False
                count['dated'] += right
                if '--errors' in argv and not right:
                    got = found[key][0]['when_text'] if key in found else 'not found'
                    print(f"{topic['entity']}\t{key[0]}\t{word}\tgold {date[0]}..{date[1]}\t{got}")
            total += count
            if '--json' not in argv:
                print(f"{topic['entity']:22} gold {count['gold']:3}  found {count['found']:3}  dated {count['dated']:3}  view {count['view']:4}"
                      f"  of them annotated {count['annotated']:3}, in the gold {count['right']:3}")
    share = lambda part, whole: round(100 * total[part] / max(1, total[whole]), 1)
    figures = {'found': share('found', 'gold'), 'dated': share('dated', 'found'), 'kept': share('right', 'annotated')}
    print(json.dumps(figures) if '--json' in argv else '  '.join(f'{name} {figure} %' for name, figure in figures.items()))


if __name__ == '__main__':
    main(sys.argv[1:])
