"""hostile.py FILE - writes reports that try to be more than text: marks and scripts, formulas, right-to-left letters, emoji, breaks, and a
sentence of ten thousand letters, as lines of JSON."""
import json
import sys

SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>'
REPORTS = [
    {'id': '../../a"b<c>.txt', 'title': f'{SCRIPT} & "sons"', 'source': "=HYPERLINK(\"http://x\",'y')", 'published': '2021-05-07',
     'text': f'The mayor {SCRIPT} resigned on Monday. “{SCRIPT}”, said the clerk on Tuesday.\n\n=1+1 closed the bridge on 5 May 2021.'},
    {'id': '@cmd|x', 'title': '\u202eevil\u202c מכתב', 'source': '-2+3', 'published': '2021-05-08',
     'text': 'הנהר rose on 4 May 2021.\n\n👩‍👩‍👧‍👦 marched on 3 May 2021 in 東京.\n\nThe court, ' + 'which sat long, ' * 600 + 'fined +Acme on 2 May 2021.'},
    {'id': 'c', 'title': ']]></TEXT><!--', 'source': None, 'published': None,
     'text': 'The ferry sank in May 2021 ]]> --> {{7*7}} ${x} `id`.\n\nTwo days later the owner,\r\n@Smith, fled.\t\u0001'},
]

with open(sys.argv[1], 'w', encoding='utf-8') as file:
    file.writelines(json.dumps(report) + '\n' for report in REPORTS)
