# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = 從{ $from }搬到{ $to }
moving-lost = 會失去的：{ $to }沒有
moving-ask = { $from }有，{ $to }有沒有我們不知道：搬家前先去問
moving-gained = { $to }有的
moving-same = 兩邊都有的
moving-unknown = 兩邊都不清楚：{ $list }
moving-no-page = 還沒有{ $place }的頁面。請問當地政府為外國居民提供什麼。
offer-desk = 外國人諮詢窗口
offer-interpreters = 口譯
offer-classes = 語言班
offer-school = 學校支援
offer-housing = 公營住宅
offer-medical = 醫療協助
offer-council = 外國居民會議
offer-assembly = 向議會表達意見
offer-ordinance = 反歧視條例
offer-ngos = 協助團體
