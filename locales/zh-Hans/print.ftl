# The atlas of towns and the book to print.
offers-yes = 有
offers-no = 没有
offers-unknown = ？
atlas-title = 各地为外国居民提供什么
atlas-intro = 很多权利因城市而异。“？”表示我们不知道，不表示“没有”。
atlas-map = 数字：{ $n }项中，据我们所知该都道府县某处提供的项数。
atlas-place = 地点
atlas-newest = 最新来源
atlas-due = 旧：先问
atlas-csv = 下载此表（CSV）
book-title = 权利与帮助：{ $place }
book-date = 制作于{ $date }。电话和时间会变，使用前请先确认。
book-topics = 主题
book-scan = 免费、不用姓名，问机器人：
