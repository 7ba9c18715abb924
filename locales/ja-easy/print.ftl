# The atlas of towns and the book to print.
offers-yes = あります
offers-no = ありません
offers-unknown = ？
atlas-title = まちが がいこくじんに すること
atlas-intro = すむ まちで ちがいます。「？」は わからない という いみです。「ない」では ありません。
atlas-map = すうじ：{ $n }の うち、その けんの どこかに ある ものの かず。
atlas-place = ばしょ
atlas-newest = いちばん あたらしい ページ
atlas-due = ふるい：さきに きいて
atlas-csv = この ひょうを CSVで
book-title = けんりと たすけ：{ $place }
book-date = { $date }に つくりました。ばんごうと じかんは かわります。きいてから つかってください。
book-topics = ないよう
book-scan = おかねも なまえも いりません。きいてください：
