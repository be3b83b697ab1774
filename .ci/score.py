#!/usr/bin/env python3
"""score.py [--shared DIR] [--program FILE] [--only WORD] [--raise] - measures the program on annotated texts, against floors

Prints a table of measure, figure and floor; exits 1 where a figure is under its floor (or over its ceiling). Floors stand in
floors.json beside this file: {"measure": {"least": number}} or {"most": number}; a measure without one is only printed.

  --shared DIR    where the annotated texts and the scorers lie ($DATELINE_SHARED, or ../shared)
  --program FILE  what is measured (target/release/dateline)
  --folds FILE    the accounts of eventtime by five folds, as dateline-train writes them; with it, "eventtime, five folds" is measured
  --event-folds FILE  the accounts of timebank and aquaint by five folds; with it, "timebank+aquaint, five folds" is measured
  --only WORD     only the groups whose name contains it
  --raise         lifts floors to what was measured, rounded down; never lowers one
"""
import argparse, gzip, json, math, os, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
FLOORS = os.path.join(HERE, 'floors.json')

# Group: corpora, the split to read (None: all of it), and what is scored: scorer, where its figures stand, measure -> key.
TIMES = ('score_timex.py', 'total', {'times relaxed F1': 'relaxed_f1', 'times strict F1': 'strict_f1', 'times value F1': 'value_f1'})
EVENTS = ('score_events.py', None, {'events F1': 'F1', 'events class': 'class'})
LINKS = ('score_links.py', None, {'links parent': 'parent', 'links label': 'label', 'links all': 'all'})
ANCHORS = ('score_anchors.py', None, {'anchors exact': 'exact', 'anchors exact day': 'exact_day', 'anchors sound': 'sound'})
GROUPS = {
    'timebank+aquaint': (['timebank', 'aquaint'], None, [TIMES, EVENTS]),   # the table of events has learnt from these articles
    'wikiwars': (['wikiwars'], None, [TIMES]),
    'tweets': (['tweets'], None, [TIMES]),
    'tdg dev': (['tdg'], 'dev', [LINKS]),
    'eventtime, in training': (['eventtime'], None, [ANCHORS]),   # the tables have learnt from these articles
}
DAYS = 't17 dev'   # the weight's counts were chosen on these stories
VIEWS = 'views of one name'
FOLDS = 'eventtime, five folds'   # each article read by tables that have learnt nothing of it
EVENT_FOLDS = 'timebank+aquaint, five folds'
SEED_PUBLISHED = '2017-11-13'
SEED_CEILINGS = {'traps', 'twice'}   # less is better


def gold(shared, corpora, split):
    """The documents of `corpora`, one JSON a line."""
    for name in corpora:
        with gzip.open(os.path.join(shared, 'corpora', name + '.jsonl.gz'), 'rt', encoding='utf-8') as lines:
            for line in filter(str.strip, lines):
                if split is None or json.loads(line).get('split') == split:
                    yield line if line.endswith('\n') else line + '\n'


def run(command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding='utf-8', **more)
    if done.returncode:
        sys.exit(f'{" ".join(command)}: exit {done.returncode}\n{done.stdout[-2000:]}')
    return done.stdout


def scored(shared, scorer, *arguments):
    return json.loads(run([sys.executable, os.path.join(shared, 'tools', scorer), *arguments, '--json']))


def measure_group(options, work, name):
    """Figures of one group by measure; F1 and the like in percent."""
    corpora, split, scorers = GROUPS[name]
    gold_path, account_path = os.path.join(work, 'gold.jsonl'), os.path.join(work, 'accounts.jsonl')
    text = ''.join(gold(options.shared, corpora, split))
    with open(gold_path, 'w', encoding='utf-8') as file:
        file.write(text)
    start = time.monotonic()
    accounts = run([options.program, 'read', '-'], input=text)
    seconds = time.monotonic() - start
    with open(account_path, 'w', encoding='utf-8') as file:
        file.write(accounts)
    figures = {}
    for scorer, under, keys in scorers:
        numbers = scored(options.shared, scorer, gold_path, account_path)
        numbers = numbers[under] if under else numbers
        scale = 100 if under else 1   # score_timex counts to 1, the others to 100
        figures |= {f'{name}: {measure}': round(scale * (numbers[key] or 0), 2) for measure, key in keys.items()}
    words = sum(len(json.loads(line)['text'].split()) for line in text.splitlines())
    figures[f'{name}: words a second'] = round(words / seconds)
    return figures


def measure_folds(options):
    """Figures of eventtime's articles, each read by tables that learnt from others."""
    gold_path = os.path.join(options.shared, 'corpora', 'eventtime.jsonl.gz')
    numbers = scored(options.shared, ANCHORS[0], gold_path, options.folds)
    return {f'{FOLDS}: {measure}': numbers[key] for measure, key in ANCHORS[2].items()}


def measure_event_folds(options, work):
    """Figures of events in articles that are read by tables that learnt from others."""
    gold_path = os.path.join(work, 'gold.jsonl')
    with open(gold_path, 'w', encoding='utf-8') as file:
        file.writelines(gold(options.shared, ['timebank', 'aquaint'], None))
    numbers = scored(options.shared, EVENTS[0], gold_path, options.event_folds)
    return {f'{EVENT_FOLDS}: {measure}': numbers[key] for measure, key in EVENTS[2].items()}


def measure_seed(options, work):
    """Figures of the one article that is annotated whole."""
    seed = os.path.join(options.shared, 'seed')
    article, account = os.path.join(seed, 'article.txt'), os.path.join(work, 'account.jsonl')
    with open(account, 'w', encoding='utf-8') as file:
        file.write(run([options.program, 'read', article, '--published', SEED_PUBLISHED]))
    run([options.program, 'build', article, '--published', SEED_PUBLISHED, '-o', os.path.join(work, 'seed')])
    numbers = scored(options.shared, 'score_seed.py', os.path.join(seed, 'gold.json'), account, os.path.join(work, 'seed', 'timeline.json'))
    return {f'seed: {measure}': value for measure, value in numbers.items()}


def measure_days(options, work):
    """Which days editors keep, on the development half of Timeline17."""
    gold_path = os.path.join(options.shared, 'corpora', 'timelines-t17-dev.jsonl.gz')
    run([sys.executable, os.path.join(options.shared, 'tools', 'topics.py'), gold_path, work])
    for name in sorted(os.listdir(work)):
        topic, ending = os.path.splitext(name)
        if ending == '.jsonl':
            run([options.program, 'build', os.path.join(work, name), '--format', 'json', '-o', os.path.join(work, topic)])
            os.rename(os.path.join(work, topic, 'timeline.json'), os.path.join(work, topic + '.json'))
    return {f'{DAYS}: date F1': round(100 * scored(options.shared, 'score_dates.py', gold_path, work)['date_f1'], 1)}


def measure_views(options):
    """What one person or thing takes part in, across articles."""
    paths = [os.path.join(options.shared, 'corpora', name + '.jsonl.gz') for name in ('semeval2015-apple', 'timelines-semeval2015-apple')]
    figures = json.loads(run([sys.executable, os.path.join(HERE, 'score_about.py'), *paths, '--program', options.program, '--json']))
    return {f'{VIEWS}: {measure}': figure for measure, figure in figures.items()}


def number(figure):
    """"14/15" counts as 14."""
    return float(figure.split('/')[0]) if isinstance(figure, str) else figure


def holds(figure, floor):
    return number(figure) >= floor.get('least', -math.inf) and number(figure) <= floor.get('most', math.inf)


def raised(figures, floors):
    """Floors lifted to what was measured, to a tenth below; speed has none, it is the machine's."""
    for measure, figure in figures.items():
        if measure.endswith('words a second'):
            continue
        value = math.floor(number(figure) * 10) / 10
        if measure.split(': ')[-1] in SEED_CEILINGS:
            floors[measure] = {'most': min(value, floors.get(measure, {}).get('most', math.inf))}
        else:
            floors[measure] = {'least': max(value, floors.get(measure, {}).get('least', -math.inf))}
    return floors


def show(figures, floors):
    """Prints the table; answers whether every floor holds."""
    width = max(map(len, figures))
    good = True
    print(f'{"measure":{width}}  {"figure":>9}  {"floor":>9}')
    for measure, figure in figures.items():
        floor = floors.get(measure, {})
        shown = ', '.join(f'{"≥" if side == "least" else "≤"} {value:g}' for side, value in floor.items()) or '–'
        ok = holds(figure, floor)
        good &= ok
        print(f'{measure:{width}}  {figure!s:>9}  {shown:>9}{"" if ok else "  UNDER ITS FLOOR"}')
    return good


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--shared', default=os.environ.get('DATELINE_SHARED', os.path.join(HERE, '..', '..', 'shared')))
    parser.add_argument('--program', default=os.path.join(HERE, '..', 'target', 'release', 'dateline'))
    parser.add_argument('--folds')
    parser.add_argument('--event-folds')
    parser.add_argument('--only', default='')
    parser.add_argument('--raise', action='store_true', dest='lift')
    options = parser.parse_args()
    with open(FLOORS, encoding='utf-8') as file:
        floors = json.load(file)
    figures = {}
    with tempfile.TemporaryDirectory() as work:
        if options.only in 'seed':
            figures |= measure_seed(options, work)
        for name in GROUPS:
            if options.only in name:
                figures |= measure_group(options, work, name)
    if options.only in DAYS:
        with tempfile.TemporaryDirectory() as work:
            figures |= measure_days(options, work)
    if options.only in VIEWS:
        figures |= measure_views(options)
    if options.folds:
        figures |= measure_folds(options)
    if options.event_folds:
        with tempfile.TemporaryDirectory() as work:
            figures |= measure_event_folds(options, work)
    good = show(figures, floors) if figures else True
    left_out = [name for name, given in [(FOLDS, options.folds), (EVENT_FOLDS, options.event_folds)] if not given]
    unknown = [measure for measure in floors if measure not in figures and measure.split(': ')[0] not in left_out] if not options.only else []
    if unknown:
        print('floors without a measure:', ', '.join(unknown))
    if options.lift:
        rows = [f'  {json.dumps(measure, ensure_ascii=False)}: {json.dumps(floor)}' for measure, floor in raised(figures, floors).items()]
        with open(FLOORS, 'w', encoding='utf-8') as file:
            file.write('{\n' + ',\n'.join(rows) + '\n}\n')
    sys.exit(0 if good and not unknown else 1)


if __name__ == '__main__':
    main()
