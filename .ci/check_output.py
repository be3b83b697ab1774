#!/usr/bin/env python3
"""check_output.py DIR ACCOUNTS.jsonl SCHEMA.json - is what `build` wrote whole, and does it say what the articles say?

DIR is build's, ACCOUNTS what `read` prints for the same files, SCHEMA what `schema` prints. Exits 1 and names everything that is amiss.
"""
import json, os, sys
from xml.etree import ElementTree

FILES = ['timeline.svg', 'timeline.json', 'entries.csv', 'mentions.csv', 'claims.csv']


def dangling(timeline):
    """Ids that are named and not there."""
    entries = {e['id'] for e in timeline['entries']}
    claims = {c['id'] for c in timeline['claims']}
    mentions = {m['id'] for e in timeline['entries'] for m in e['mentions']}
    articles = {a['id'] for a in timeline['articles']}
    conflicts = {k['id'] for k in timeline['conflicts']}
    for e in timeline['entries']:
        yield from ((e['id'], 'claim', c) for bound in e['why'].values() for c in bound if c not in claims)
        yield from ((e['id'], 'conflict', k) for k in e['conflicts'] if k not in conflicts)
        yield from ((e['id'], 'article', m['article']) for m in e['mentions'] if m['article'] not in articles)
    for c in timeline['claims']:
        if c['from'] not in entries | articles:
            yield c['id'], 'entry', c['from']
        if c['to'] is not None and c['to'] not in entries | articles:
            yield c['id'], 'entry', c['to']
        if c['mention'] is not None and c['mention'] not in mentions:
            yield c['id'], 'mention', c['mention']
    for k in timeline['conflicts']:
        yield from ((k['id'], 'claim', c) for c in k['claims'] if c not in claims)
    for g in timeline['gaps']:
        yield from (('a gap', 'entry', g[side]) for side in ('after', 'before') if g[side] not in entries)


def misquoted(timeline, accounts):
    """Mentions and claims whose words are not those of the article at that place."""
    texts = {os.path.basename(a['id']): a['text'] for a in accounts}
    text = {a['id']: texts.get(os.path.basename(a['path'] or '')) for a in timeline['articles']}
    quotes = [(m['id'], m['article'], m['quote_start'], m['quote_end'], m['quote']) for e in timeline['entries'] for m in e['mentions']]
    quotes += [(c['id'], c['article'], c['start'], c['end'], c['quote']) for c in timeline['claims'] if c['quote'] is not None]
    for name, article, start, end, quote in quotes:
        if text.get(article) is None:
            yield name, 'article not among the accounts'
        elif text[article][start:end] != quote:
            yield name, f'quotes {quote!r}, the article says {text[article][start:end]!r}'


def misordered(timeline):
    """Entries whose bounds run backwards; all bounds have one length, so text compares as time."""
    for e in timeline['entries']:
        for which in ('when', 'hard'):
            for point in ('start', 'end'):
                bounds = e[which][point]
                if None not in bounds.values() and bounds['earliest'] > bounds['latest']:
                    yield e['id'], which, point, bounds


def against_schema(timeline, schema):
    try:
        import jsonschema
    except ImportError:
        return
    for error in jsonschema.Draft202012Validator(schema).iter_errors(timeline):
        yield 'schema', '/'.join(map(str, error.absolute_path)), error.message[:200]


def main(folder, accounts, schema):
    path = lambda name: os.path.join(folder, name)
    missing = [name for name in FILES if not os.path.exists(path(name)) or not os.path.getsize(path(name))]
    if missing:
        sys.exit(f'{folder}: missing or empty: {", ".join(missing)}')
    read = lambda name: open(path(name), encoding='utf-8').read()
    timeline = json.loads(read('timeline.json'))
    accounts = [json.loads(line) for line in open(accounts, encoding='utf-8')]
    amiss = [*dangling(timeline), *misquoted(timeline, accounts), *misordered(timeline), *against_schema(timeline, json.load(open(schema)))]
    if timeline['schema'] != 'dateline/1':
        amiss.append(('schema', timeline['schema']))
    if not timeline['entries'] or len(timeline['articles']) != len(accounts):
        amiss.append((f"{len(timeline['entries'])} entries, {len(timeline['articles'])} articles of {len(accounts)}",))
    if sum(timeline['counts'].values()) != len(timeline['entries']):
        amiss.append(('counts', timeline['counts'], len(timeline['entries'])))
    ElementTree.fromstring(read('timeline.svg'))
    for one in amiss:
        print(*one)
    print(f"{folder}: {len(timeline['articles'])} articles, {len(timeline['entries'])} entries, {len(timeline['claims'])} claims, "
          f"{len(timeline['conflicts'])} conflicts; {len(amiss)} amiss")
    sys.exit(1 if amiss else 0)


if __name__ == '__main__':
    main(*sys.argv[1:])
