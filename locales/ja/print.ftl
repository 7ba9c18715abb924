# The atlas of towns and the book to print.
offers-yes = あり
offers-no = なし
offers-unknown = ？
atlas-title = 自治体が外国人住民に用意しているもの
atlas-intro = 多くの権利は住む町によって違います。「？」は「わからない」で、「ない」ではありません。
atlas-map = 数字：{ $n }項目のうち、その都道府県のどこかにあるとわかっているものの数。
atlas-place = 場所
atlas-newest = いちばん新しい情報源
atlas-due = 古い：先に確認を
atlas-csv = この表をCSVで
book-title = 権利と助け：{ $place }
book-date = { $date }に作成。番号や時間は変わります。使う前に確かめてください。
book-topics = 項目
book-scan = 無料・名前なしで聞けます：
