# The atlas of towns and the book to print.
offers-yes = yes
offers-no = no
offers-unknown = ?
atlas-title = What towns offer foreign residents
atlas-intro = Many rights depend on the town. A question mark means that we do not know, not “no”.
atlas-map = The number: how many of the { $n } things are offered somewhere in this prefecture, as far as we know.
atlas-place = Place
atlas-newest = Newest source
atlas-due = old: ask first
atlas-csv = This table as CSV
book-title = Rights and help: { $place }
book-date = Made on { $date }. Numbers and hours change: ask before you rely on them.
book-topics = Topics
book-scan = Ask the bot, free and without a name:
