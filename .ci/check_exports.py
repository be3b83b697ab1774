#!/usr/bin/env python3
"""check_exports.py DIR - do the programs that the exports are made for read them?

DIR holds what `build --format markdown,timelinejs,timesketch,ftm,graphml,json` wrote. Each file is read by its consumer's own library
where that can be had (followthemoney, networkx), else by what its format is made of; exits 1 at the first that cannot be read, or that
says a date that the timeline does not have.
"""
import json, os, sys


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


def main(folder):
    with open(os.path.join(folder, 'timeline.json'), encoding='utf-8') as file:
        entries = {entry['id']: entry for entry in json.load(file)['entries']}
    print('FollowTheMoney:', check_follow_the_money(folder))
    print('GraphML:', check_graphml(folder))
    print('Timesketch:', check_timesketch(folder, entries))
    print('TimelineJS3:', check_timelinejs(folder, entries))


if __name__ == '__main__':
    main(sys.argv[1])
