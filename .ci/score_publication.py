#!/usr/bin/env python3
"""score_publication.py [--shared DIR] [--program FILE] [--split NAME] [--errors] - when were articles published that do not say so?

Takes the dated articles of the corpus tdg, takes away their dates (the field, the dateline and every mention of that very day near the
top, blanked by spaces of the same length), has the program infer the publication, and compares with the day taken away. Prints a table
of figures; exits 1 if fewer than LEAST_SOUND percent of the inferred bounds contain the true day.

  --shared DIR    where the annotated texts lie ($DATELINE_SHARED, or ../shared)
  --program FILE  what is measured (target/release/dateline)
  --split NAME    train, dev, or all (dev)
  --errors        lists each article whose bounds do not contain its day, with the times that may have led there
"""
import argparse, datetime, gzip, json, os, re, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
LEAST_SOUND = 99
TOP = 300            # characters in which the day itself is blanked
MOST_DAYS = 731      # "two years"
YEAR = re.compile(r'\b(?:1[5-9]|20)\d\d\b')
MONTHS = 'January February March April May June July August September October November December'.split()


def documents(shared, split):
    """The articles of a split."""
    with gzip.open(os.path.join(shared, 'corpora', 'tdg.jsonl.gz'), 'rt', encoding='utf-8') as lines:
        for document in map(json.loads, filter(str.strip, lines)):
            if document.get('dct') and split in ('all', document['split']):
                yield document


def spellings(day):
    """A day as articles write it."""
    month = MONTHS[day.month - 1]
    written = [f'{month} {day.day}, {day.year}', f'{day.day} {month} {day.year}', f'{day.day} {month}, {day.year}', day.isoformat()]
    return '|'.join(re.escape(text).replace(r'\ ', r'\s+') for text in written)


def undated(document):
    """The same article without what says its day outright; every other character stays where it was."""
    text = document['text']
    spans = [(t['start'], t['end']) for t in document['timexes'] if t['tid'] == document.get('dct_tid')]
    day = datetime.date.fromisoformat(document['dct'][:10])
    spans += [found.span() for found in re.finditer(spellings(day), text[:TOP])]
    for start, end in spans:
        text = text[:start] + ' ' * (end - start) + text[end:]
    return {'id': document['id'], 'text': text}


def read(program, articles):
    """Accounts, and the seconds that they took."""
    start = time.monotonic()
    done = subprocess.run([program, 'read', '-'], input=''.join(json.dumps(a) + '\n' for a in articles), stdout=subprocess.PIPE, text=True,
                          encoding='utf-8', check=True)
    return list(map(json.loads, done.stdout.splitlines())), time.monotonic() - start


def day_of(text, last):
    """A bound as a day: the first or the last of what it names."""
    if text is None:
        return datetime.date.max if last else datetime.date.min
    return datetime.date.fromisoformat(text[:10])


def bounds(account):
    return day_of(account['published']['earliest'], False), day_of(account['published']['latest'], True)


def is_deictic(timex):
    return any(word in (timex['expression'] or '') for word in ('publication', 'published'))


def wrong_side(account, truth):
    """'early' if the truth lies before the bounds, 'late' if behind them, None if they hold."""
    earliest, latest = bounds(account)
    return 'early' if truth < earliest else 'late' if truth > latest else None


def figures(rows):
    share = lambda part, whole: f'{100 * part / whole:.1f} % ({part} of {whole})' if whole else '–'
    sound = [row for row in rows if wrong_side(row[1], row[2]) is None]
    upper = [row for row in rows if row[1]['published']['latest'] is not None]
    lower = [row for row in rows if row[1]['published']['earliest'] is not None]
    with_year = [row for row in rows if YEAR.search(row[0]['text'])]
    both = [row for row in with_year if any(map(is_deictic, row[1]['timexes']))]
    width = lambda row: (bounds(row[1])[1] - bounds(row[1])[0]).days
    narrow = lambda some: sum(width(row) <= MOST_DAYS for row in some)
    given = [row for row in upper if row in both]
    return len(sound), {
        'bounds contain the day': share(len(sound), len(rows)),
        'truth before the bounds': sum(wrong_side(row[1], row[2]) == 'early' for row in rows),
        'truth behind the bounds': sum(wrong_side(row[1], row[2]) == 'late' for row in rows),
        'a lower bound': share(len(lower), len(rows)),
        'an upper bound': share(len(upper), len(rows)),
        '… where the text has a year and a time that moves': share(len(given), len(upper)),
        'at most two years wide, of texts with a year': share(narrow(with_year), len(with_year)),
        '… of those with a time that moves too': share(narrow(both), len(both)),
    }


def show_error(article, account, truth):
    side = wrong_side(account, truth)
    earliest, latest = (account['published'][key] for key in ('earliest', 'latest'))
    print(f'\n{account["id"]}: {truth} is not in {earliest}..{latest}')
    text = article["text"]
    dated = {(event['anchor'] or {}).get('to'): event for event in account['events']}
    for timex in account['timexes']:
        absolute = not is_deictic(timex) and YEAR.search(timex['value'] or '')
        behind = absolute and timex['earliest'] and day_of(timex['earliest'], False) > truth
        if behind or side == 'late' or is_deictic(timex):
            event = dated.get(timex['tid'])
            of = f' <- {event["label"]!r} {event["stance"]} {event["anchor"]["relation"]}' if event else ''
            near = ' '.join(text[max(0, timex['start'] - 60):timex['end'] + 40].split())
            print(f'  {"!" if behind else " "} {timex["text"]!r} = {timex["expression"]}{of}: …{near}…')


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--shared', default=os.environ.get('DATELINE_SHARED', os.path.join(HERE, '..', '..', 'shared')))
    parser.add_argument('--program', default=os.path.join(HERE, '..', 'target', 'release', 'dateline'))
    parser.add_argument('--split', default='dev', choices=['train', 'dev', 'all'])
    parser.add_argument('--errors', action='store_true')
    options = parser.parse_args()
    dated = list(documents(options.shared, options.split))
    articles = list(map(undated, dated))
    accounts, seconds = read(options.program, articles)
    rows = [(a, b, datetime.date.fromisoformat(d['dct'][:10])) for a, b, d in zip(articles, accounts, dated, strict=True)]
    if options.errors:
        for row in rows:
            if wrong_side(row[1], row[2]):
                show_error(*row)
        print()
    sound, table = figures(rows)
    table['milliseconds an article'] = f'{1000 * seconds / len(rows):.1f}'
    for measure, figure in table.items():
        print(f'{measure:52}{figure}')
    sys.exit(0 if 100 * sound >= LEAST_SOUND * len(rows) else 1)


if __name__ == '__main__':
    main()
