#!/usr/bin/env python3
"""check_exports.py DIR - do the programs that the exports are made for read them?

DIR holds what `build --format markdown,timelinejs,timesketch,ftm,graphml,timeml,json` wrote. Each file is read by its consumer's own
library where that can be had (followthemoney, networkx, TimelineJS3 in Chromium, lxml with a schema), else by what its format is made
of; exits 1 at the first that cannot be read, or that says a date that the timeline does not have.
"""
import json, os, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIMELINEJS = HERE.parent / 'target/ci-node/node_modules/@knight-lab/timelinejs/dist'


def lines(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def check_follow_the_money(folder):
    try:
        from followthemoney import model
    except ImportError:
        return 'followthemoney is not here: not checked'
    count = 0
    for data in lines(folder, 'ftm.jsonl'):
        proxy = model.get_proxy(data)
        for name, values in data['properties'].items():
            kept = proxy.get(name)
            assert len(kept) == len(set(values)), f'{data["id"]}: {name}: of {values} only {kept} is read'
        count += 1
    return f'{count} entities'


def check_graphml(folder):
    try:
        import networkx
    except ImportError:
        return 'networkx is not here: not checked'
    graph = networkx.read_graphml(os.path.join(folder, 'graph.graphml'), force_multigraph=True)
    assert all('label' in data for _, data in graph.nodes(data=True)), 'an edge leads to no node'
    return f'{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges'


def check_timesketch(folder, entries):
    rows = lines(folder, 'timesketch.jsonl')
    for row in rows:
        assert row['message'] and row['timestamp_desc'] and row['datetime'].endswith('+00:00'), row
        when = entries[row['dateline_id']]['when']
        assert row['datetime'][:19] in (when['start']['earliest'], when['end']['latest']), row
    return f'{len(rows)} rows'


def check_timelinejs(folder, entries):
    with open(os.path.join(folder, 'timelinejs.json'), encoding='utf-8') as file:
        root = json.load(file)
    for slide in root['events']:
        date, start = slide['start_date'], entries[slide['unique_id']]['when']['start']
        for bound in (start['earliest'], start['latest']):
            assert int(bound[:4]) == date['year'] and int(bound[5:7]) == date.get('month', int(bound[5:7])), slide
    return f'{len(root["events"])} slides'


SLIDES = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="%(dist)s/css/timeline.css">
<div id="embed" style="width: 1200px; height: 700px"></div><script src="%(dist)s/js/timeline.js"></script>
<script>window.timeline = new TL.Timeline("embed", %(data)s, {font: null, script_path: "%(dist)s/js"});</script>"""


def shown_by_timelinejs(folder):
    """Every slide by TimelineJS3 itself, in a browser without network: all are there, and no word of them has run."""
    try:
        from browser import browser_of
        from playwright.sync_api import sync_playwright
    except ImportError:
        return 'no playwright here: not shown'
    if not TIMELINEJS.is_dir():
        return 'TimelineJS3 is not here: not shown'
    text = Path(folder, 'timelinejs.json').read_text(encoding='utf-8')
    root = json.loads(text)
    file = Path(folder, 'timelinejs.html').resolve()
    file.write_text(SLIDES % {'dist': TIMELINEJS.as_uri(), 'data': text.replace('</', '<\\/')}, encoding='utf-8')
    with sync_playwright() as playwright:
        browser = browser_of(playwright)
        context = browser.new_context(viewport={'width': 1280, 'height': 800})
        context.route('http*://**', lambda route: route.abort())
        page, faults = context.new_page(), []
        page.on('pageerror', lambda error: faults.append(str(error)))
        page.on('dialog', lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.goto(file.as_uri())
        page.wait_for_selector('.tl-timemarker', state='attached', timeout=20_000)
        slides = page.evaluate('document.querySelectorAll(".tl-storyslider .tl-slide").length')
        marks = page.evaluate('document.querySelectorAll(".tl-timemarker").length')
        browser.close()
    wanted = len(root['events'])
    assert marks == wanted and slides == wanted + ('title' in root), (slides, marks, wanted)
    assert not faults, faults
    return f'{slides} slides shown by TimelineJS3'


def check_timeml(folder):
    """Each report against the schema, with its text whole."""
    try:
        from lxml import etree
    except ImportError:
        return 'lxml is not here: not checked'
    schema = etree.XMLSchema(etree.parse(str(HERE / 'timeml.xsd')))
    files = sorted(Path(folder, 'timeml').iterdir())
    assert files, 'no report'
    links = 0
    for file in files:
        document = etree.parse(str(file))
        assert schema.validate(document), f'{file.name}: {schema.error_log.last_error}'
        links += len(document.findall('TLINK'))
    return f'{len(files)} reports, {links} links'


def main(folder):
    with open(os.path.join(folder, 'timeline.json'), encoding='utf-8') as file:
        entries = {entry['id']: entry for entry in json.load(file)['entries']}
    print('FollowTheMoney:', check_follow_the_money(folder))
    print('GraphML:', check_graphml(folder))
    print('Timesketch:', check_timesketch(folder, entries))
    print('TimelineJS3:', check_timelinejs(folder, entries))
    print('TimelineJS3 in a browser:', shown_by_timelinejs(folder))
    print('TimeML:', check_timeml(folder))


if __name__ == '__main__':
    main(sys.argv[1])
