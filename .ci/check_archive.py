#!/usr/bin/env python3
"""check_archive.py [--program FILE] [--count N] [--work DIR] - a large archive is read in little memory, and a run that ends early is gone on with

Makes N articles (3000) from a small grammar and the paragraphs of the samples, the same ones every time: half of them lines of JSON, a
quarter in a packed tape archive, a quarter files in folders. Reads them once without a break and once with two: killed after a third,
interrupted after two thirds. Exits 1 if the two outputs are not the same bytes, if an article is missing or there twice, or if a run takes
more than MOST megabytes.
"""
import argparse, glob, hashlib, io, json, os, random, shutil, signal, subprocess, sys, tarfile, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
MOST = 200  # megabytes

WHO = ['the mayor', 'the harbour master', 'a spokeswoman for the ministry', 'the union', 'two engineers', 'the court', 'Anna Reyes', 'the ferry company']
WHAT = ['resigned', 'denied the report', 'closed the bridge', 'signed the contract', 'opened an inquiry', 'left the country', 'called a vote', 'lost the appeal']
WHEN = ['on Monday', 'two days later', 'on 14 March 2016', 'the next morning', 'about three weeks before the election', 'in early June', 'last year',
        'an hour after the storm', 'at 9.30 p.m. on Friday', 'between 2011 and 2014', 'that evening', 'a fortnight ago']
WHY = ['', ', officials said', ', according to court papers', ', the Daily Buoy reported', ' because of the flood', ' and said nothing more']


def paragraphs():
    """The samples' paragraphs of running text."""
    found = []
    for path in sorted(glob.glob(os.path.join(HERE, '..', 'samples', '*', '*.txt'))):
        with open(path, encoding='utf-8') as file:
            found += [part.strip() for part in file.read().split('\n\n')[1:] if len(part) > 200]
    return found


def article(number, samples):
    chance = random.Random(number)
    pick = chance.choice
    sentence = lambda: f'{pick(WHO)} {pick(WHAT)} {pick(WHEN)}{pick(WHY)}.'
    told = [' '.join((lambda text: text[0].upper() + text[1:])(sentence()) for _ in range(chance.randint(2, 5))) for _ in range(chance.randint(1, 4))]
    told.insert(chance.randint(0, len(told)), pick(samples))
    day = f'{chance.randint(2000, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}'
    return day, '\n\n'.join(told) + f'\n\nReport {number}.\n'


def make(folder, count):
    """Writes the articles; how many bytes of text they are."""
    samples, size = paragraphs(), 0
    text = lambda day, body: f'Title: A report\nPublished: {day}\n\n{body}'.encode()
    with open(os.path.join(folder, 'a.jsonl'), 'w', encoding='utf-8') as lines:
        for number in range(count // 2):
            day, body = article(number, samples)
            size += len(body)
            lines.write(json.dumps({'id': f'line-{number}', 'published': day, 'text': body}) + '\n')
    with tarfile.open(os.path.join(folder, 'b.tar.gz'), 'w:gz', format=tarfile.USTAR_FORMAT, compresslevel=1) as tape:
        for number in range(count // 2, 3 * count // 4):
            day, body = article(number, samples)
            size += len(body)
            entry = tarfile.TarInfo(f'reports/{number}.txt')
            entry.size = len(text(day, body))
            tape.addfile(entry, io.BytesIO(text(day, body)))
    for number in range(3 * count // 4, count):
        day, body = article(number, samples)
        size += len(body)
        os.makedirs(os.path.join(folder, 'c', f'{number // 1000}'), exist_ok=True)
        with open(os.path.join(folder, 'c', f'{number // 1000}', f'{number}.txt'), 'wb') as file:
            file.write(text(day, body))
    return size


def run(program, folder, output, *more, stop=None):
    """Reads all; `stop` is a signal, and after how many bytes of output it comes. Exit, megabytes, seconds."""
    begun = time.monotonic()
    child = subprocess.Popen([program, 'read', folder, '-o', output, *more])
    partial = output + '.partial'
    while stop and child.poll() is None:
        if os.path.exists(partial) and os.path.getsize(partial) >= stop[1]:
            child.send_signal(stop[0])
            break
        time.sleep(0.01)
    if child.returncode is None:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return child.returncode, usage.ru_maxrss / 1000, time.monotonic() - begun
    return child.returncode, 0, time.monotonic() - begun


def digest(path):
    whole = hashlib.sha256()
    with open(path, 'rb') as file:
        while block := file.read(1 << 20):
            whole.update(block)
    return whole.hexdigest()


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--program', default=os.path.join(HERE, '..', 'target', 'release', 'dateline'))
    parser.add_argument('--count', type=int, default=3000)
    parser.add_argument('--work', help='where the files go while it runs')
    options = parser.parse_args()
    work = tempfile.mkdtemp(dir=options.work)
    try:
        sys.exit(0 if check(options, work) else 1)
    finally:
        shutil.rmtree(work)


def check(options, work):
    faults = []
    folder, whole, broken = (os.path.join(work, name) for name in ('in', 'whole.jsonl', 'broken.jsonl'))
    os.mkdir(folder)
    size = make(folder, options.count)
    exit_code, memory, seconds = run(options.program, folder, whole)
    written = os.path.getsize(whole)
    with open(whole, encoding='utf-8') as lines:
        ids = [line[7:line.index('"', 7)] for line in lines]
    print(f'{options.count} articles, {size / 1e6:.1f} MB of text: {seconds:.1f} s, {memory:.0f} MB of memory, {written / 1e6:.0f} MB written')
    faults += [f'exit {exit_code}'] * (exit_code != 0) + ['articles are missing or doubled'] * (len(ids) != options.count or len(set(ids)) != len(ids))
    for more, stop, expected in (([], (signal.SIGKILL, written // 3), -signal.SIGKILL), (['--resume'], (signal.SIGINT, 2 * written // 3), 130),
                                 (['--resume'], None, 0)):
        exit_code, peak, seconds = run(options.program, folder, broken, *more, stop=stop)
        memory = max(memory, peak)
        print(f'  {"gone on" if more else "begun"}: exit {exit_code} after {seconds:.1f} s, {peak:.0f} MB of memory')
        faults += [f'exit {exit_code} where {expected} was due'] * (exit_code != expected)
    faults += ['the broken run has another result'] * (digest(whole) != digest(broken))
    faults += [f'{memory:.0f} MB of memory are more than {MOST}'] * (memory > MOST)
    for fault in faults:
        print('FAILED:', fault)
    return not faults


if __name__ == '__main__':
    main()
