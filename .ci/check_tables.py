#!/usr/bin/env python3
"""check_tables.py DIR... - do entries.csv, mentions.csv and claims.csv of `dateline build` load with typed columns, and join?

Wants pandas and duckdb (pip install pandas duckdb pyarrow). Each DIR holds the three tables and timeline.json, against which they are
counted, and the same tables in Parquet, which must hold the same but for the marks that guard a spreadsheet.
Exits with a traceback at the first thing that is not so.
"""
import json
import sys
from pathlib import Path

import duckdb
import pandas

INTEGERS = {
    'entries': ['utc_offset', 'sources_articles', 'sources_outlets', 'sources_independent'],
    'mentions': ['start', 'end', 'quote_start', 'quote_end', 'paragraph', 'page'],
    'claims': ['start', 'end', 'min_seconds', 'max_seconds', 'likelihood'],
}
LISTS = {
    'entries': ['former_ids', 'participants_id', 'participants_name', 'participants_role', 'places', 'why_start_earliest', 'why_start_latest',
                'why_end_earliest', 'why_end_latest', 'alternatives_when_start_earliest', 'alternatives_when_start_latest',
                'alternatives_when_end_earliest', 'alternatives_when_end_latest', 'alternatives_edtf', 'alternatives_quote',
                'alternatives_reason', 'conflicts'],
    'mentions': ['via'],
    'claims': ['conflicts'],
}
MOMENTS = {
    'entries': [f'{name}_{end}_{bound}' for name in ('when', 'hard') for end in ('start', 'end') for bound in ('earliest', 'latest')],
    'mentions': ['said_earliest', 'said_latest'],
    'claims': ['earliest', 'latest'],
}
REALS = {'entries': ['weight'], 'mentions': [], 'claims': []}
FLAGS = {'entries': ['ongoing'], 'mentions': ['carried'], 'claims': []}


def columns(path):
    with open(path, encoding='utf-8', newline='') as file:
        return file.readline().rstrip('\r\n').split(',')


def with_pandas(folder, name):
    path = folder / f'{name}.csv'
    typed = {**dict.fromkeys(columns(path), 'string'), **dict.fromkeys(INTEGERS[name], 'Int64'), **dict.fromkeys(REALS[name], 'float64'),
             **dict.fromkeys(FLAGS[name], 'bool')}
    typed = {column: kind for column, kind in typed.items() if column not in LISTS[name]}
    table = pandas.read_csv(path, dtype=typed, keep_default_na=False, na_values=[''], converters=dict.fromkeys(LISTS[name], json.loads))
    for column, kind in typed.items():
        assert str(table[column].dtype) == kind, (name, column, table[column].dtype)
    for column in LISTS[name]:
        assert all(isinstance(cell, list) for cell in table[column]), (name, column)
    return table


def with_duckdb(database, folder, name):
    path = folder / f'{name}.csv'
    kinds = [(INTEGERS, 'BIGINT'), (LISTS, 'VARCHAR[]'), (MOMENTS, 'TIMESTAMP'), (REALS, 'DOUBLE'), (FLAGS, 'BOOLEAN')]
    typed = {**dict.fromkeys(columns(path), 'VARCHAR'), **{column: kind for group, kind in kinds for column in group[name]}}
    # Quotations hold line breaks, which wants one thread; the sniffer is told everything, so that it guesses nothing.
    database.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM read_csv(?, header = true, delim = ',', quote = '\"', escape = '\"', "
                     f"auto_detect = false, parallel = false, max_line_size = 10000000, columns = {typed!r})", [str(path)])
    described = {row[0]: row[1] for row in database.execute(f'DESCRIBE {name}').fetchall()}
    assert described == typed, (name, described)


def the_same_in_parquet(database, folder, name, table):
    """The types need no telling there, and every cell is that of the other table."""
    path = folder / f'{name}.parquet'
    kinds = [(INTEGERS, 'BIGINT'), (REALS, 'DOUBLE'), (FLAGS, 'BOOLEAN')]
    typed = {**dict.fromkeys(table.columns, 'VARCHAR'), **{column: kind for group, kind in kinds for column in group[name]}}
    described = {row[0]: row[1] for row in database.execute('DESCRIBE SELECT * FROM read_parquet(?)', [str(path)]).fetchall()}
    assert described == typed, (name, described)
    read = pandas.read_parquet(path)
    assert list(read.columns) == list(table.columns) and len(read) == len(table), name
    for column in table.columns:
        for there, here in zip(read[column], table[column]):
            there = json.loads(there) if column in LISTS[name] else there
            if isinstance(there, str) and there[:1] in tuple('=+-@\t\r'):
                there = "'" + there
            missing = not isinstance(there, list) and pandas.isna(there)
            assert (missing and pandas.isna(here)) or (there == '' and pandas.isna(here)) or there == here, (name, column, there, here)


def check(folder):
    timeline = json.loads((folder / 'timeline.json').read_text(encoding='utf-8'))
    wanted = {
        'entries': [entry['id'] for entry in timeline['entries']],
        'mentions': [mention['id'] for entry in timeline['entries'] for mention in entry['mentions']],
        'claims': [claim['id'] for claim in timeline['claims']],
    }
    tables, database = {}, duckdb.connect()
    for name, ids in wanted.items():
        tables[name] = with_pandas(folder, name)
        with_duckdb(database, folder, name)
        the_same_in_parquet(database, folder, name, tables[name])
        assert tables[name]['id'].tolist() == ids, name
        assert [row[0] for row in database.execute(f'SELECT id FROM {name}').fetchall()] == ids, name

    entries = dict(zip(wanted['entries'], timeline['entries']))
    for entry, names, in zip(tables['entries']['id'], tables['entries']['participants_name']):
        assert names == [one['name'] for one in entries[entry]['participants']], entry
    for entry, names in database.execute('SELECT id, participants_name FROM entries').fetchall():
        assert names == [one['name'] for one in entries[entry]['participants']], (entry, names)

    joined = tables['mentions'].merge(tables['entries'], left_on='entry', right_on='id', suffixes=('', '_of_entry'), validate='many_to_one')
    assert len(joined) == len(wanted['mentions'])
    told = database.execute('SELECT count(*) FROM mentions JOIN entries ON mentions.entry = entries.id').fetchone()[0]
    assert told == len(wanted['mentions'])
    dated = database.execute('SELECT count(*) FROM claims JOIN entries ON claims."from" = entries.id').fetchone()[0]
    assert dated == len(wanted['claims'])
    print(f"{folder}: {len(wanted['entries'])} entries, {told} mentions, {dated} claims")


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for argument in sys.argv[1:]:
        check(Path(argument))
