# The atlas of towns and the book to print.
offers-yes = 有
offers-no = 沒有
offers-unknown = ？
atlas-title = 各地為外國居民提供什麼
atlas-intro = 很多權利因城市而異。「？」表示我們不知道，不表示「沒有」。
atlas-map = 數字：{ $n }項中，據我們所知該都道府縣某處提供的項數。
atlas-place = 地點
atlas-newest = 最新來源
atlas-due = 舊：先問
atlas-csv = 下載此表（CSV）
book-title = 權利與協助：{ $place }
book-date = 製作於{ $date }。電話和時間會變，使用前請先確認。
book-topics = 主題
book-scan = 免費、不用姓名，問機器人：
