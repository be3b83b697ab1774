#!/usr/bin/env python3
"""score_coreference.py GOLD.jsonl.gz TIMELINE.json [--errors] [--json] - which mentions of one page and across pages are merged

GOLD: a corpus whose events have an "instance"; an instance whose name is a number is one of its own page, any other one of all pages.
TIMELINE: what `build` writes for the same corpus. Mentions are matched where their triggers overlap, each gold one with the longest overlap.
  precision  of the pairs of matched mentions in one entry, those of one instance (within a page; across pages)
  recall     of the pairs of one instance whose mentions are both matched, those in one entry
A pair one of whose mentions has no instance is judged only where both stand on the annotated part of a page.
"""
import collections, gzip, hashlib, itertools, json, sys


def pairs(groups):
    return {frozenset(p) for g in groups.values() for p in itertools.combinations(sorted(g), 2)}


def main(argv):
    gold, timeline = [a for a in argv if not a.startswith('--')]
    say = (lambda *a: print(*a, sep="\n    ")) if "--errors" in argv else (lambda *a: None)
    pages = {'a-' + hashlib.sha256(d['text'].encode()).hexdigest()[:12]: d for d in map(json.loads, gzip.open(gold, 'rt'))}
    instances, entries, words = collections.defaultdict(set), collections.defaultdict(set), {}
    for entry in json.load(open(timeline))['entries']:
        for m in entry['mentions']:
            page = pages.get(m['article'])
            if page is None:
                continue
            near = [e for e in page['events'] + page.get('events_beyond', []) if e['start'] < m['end'] and m['start'] < e['end']
                    and not e.get('discontinuous')]
            if not near:
                continue
            best = max(near, key=lambda e: (e.get('instance') is not None, min(e['end'], m['end']) - max(e['start'], m['start']), e['start']))
            key = (page['id'], best['eid'])
            words[key] = f"{page['id']}:{m['quote'][:110]!r} [{best['text']}]"
            entries[entry['id']].add(key)
            name = best.get('instance')
            name = (page['id'], best['eid']) if name is None else (page['id'], name) if name.isdigit() else name
            instances[name].add(key)
    want, got = pairs(instances), pairs(entries)
    within = lambda pair: len({key[0] for key in pair}) == 1
    out = {}
    for name, of in (('within', within), ('across', lambda pair: not within(pair))):
        w, g = {p for p in want if of(p)}, {p for p in got if of(p)}
        out[name] = {'precision': round(len(w & g) / len(g), 4) if g else 1.0, 'recall': round(len(w & g) / len(w), 4) if w else 1.0,
                     'merged': len(g), 'right': len(w & g), 'gold': len(w)}
        for kind, wrong in (('wrong', g - w), ('missed', w - g)):
            for pair in sorted(map(sorted, wrong)):
                say(name, kind, *(words[key] for key in pair))
    print(json.dumps(out) if '--json' in argv else '\n'.join(f'{k}  ' + '  '.join(f'{a} {b}' for a, b in v.items()) for k, v in out.items()))


if __name__ == '__main__':
    main(sys.argv[1:])
